/// Problem details (RFC 9457), with what Dengwen adds.
package struct ProblemModel: Codable, Hashable, Sendable {
    /// A URL below the server's own address: "/problems/incomplete".
    package let type: String
    package let title: String
    package let status: Int
    /// What to do.
    package let detail: String
    /// Stable; for programs.
    package let code: String
    /// By which the court finds the request in its log.
    package let reference: String
    /// What is missing or wrong, place by place.
    package let findings: [FindingModel]?
    /// The article on which it rests, as it is cited.
    package let article: String?
    /// Who, when, how much: named by the code.
    package let facts: [String: String]?

    package init(
        type: String,
        title: String,
        status: Int,
        detail: String,
        code: String,
        reference: String,
        findings: [FindingModel]? = nil,
        article: String? = nil,
        facts: [String: String]? = nil
    ) {
        self.type = type
        self.title = title
        self.status = status
        self.detail = detail
        self.code = code
        self.reference = reference
        self.findings = findings
        self.article = article
        self.facts = facts
    }
}

/// Something to be seen to at one place of a body.
package struct FindingModel: Codable, Hashable, Sendable {
    /// RFC 6901, into the answers: "/defendants/0/name".
    package let pointer: String
    /// What to do.
    package let detail: String
    /// As "missing", "not-a-date".
    package let code: String
    /// "missing", "wrong" or "advice"; advice never stands in the way.
    package let severity: String

    package init(pointer: String, detail: String, code: String, severity: String) {
        self.pointer = pointer
        self.detail = detail
        self.code = code
        self.severity = severity
    }
}
