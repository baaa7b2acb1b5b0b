/// The receipt of a filing (收件凭证): everything listed is on stable storage.
package struct ReceiptModel: Codable, Hashable, Sendable {
    package let number: String
    /// The filing's identifier.
    package let filing: String
    package let court: Court
    /// RFC 3339, in court time.
    package let receivedAt: String
    /// By when the court decides.
    package let deadline: DeadlineModel
    package let documents: [Line]
    /// SHA-256 of the answers as canonical JSON.
    package let answersSHA256: String

    package struct Court: Codable, Hashable, Sendable {
        package let code: String
        package let name: String

        package init(code: String, name: String) {
            self.code = code
            self.name = name
        }
    }

    package struct Line: Codable, Hashable, Sendable {
        package let id: String
        package let role: String
        package let title: String
        package let pages: Int
        package let bytes: Int
        package let sha256: String

        package init(id: String, role: String, title: String, pages: Int, bytes: Int, sha256: String) {
            self.id = id
            self.role = role
            self.title = title
            self.pages = pages
            self.bytes = bytes
            self.sha256 = sha256
        }
    }

    package init(
        number: String,
        filing: String,
        court: Court,
        receivedAt: String,
        deadline: DeadlineModel,
        documents: [Line],
        answersSHA256: String
    ) {
        self.number = number
        self.filing = filing
        self.court = court
        self.receivedAt = receivedAt
        self.deadline = deadline
        self.documents = documents
        self.answersSHA256 = answersSHA256
    }
}
