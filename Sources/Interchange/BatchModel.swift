/// A batch and how far it is.
package struct BatchModel: Codable, Hashable, Sendable {
    package let id: String
    package let name: String
    package let court: String
    package let form: String
    package let cause: String
    /// The draft it was made of.
    package let template: String
    package let createdAt: String
    package let rows: Int
    /// How many rows are how far; together as many as there are rows.
    package let counts: Counts

    package struct Counts: Codable, Hashable, Sendable {
        package let waiting: Int
        package let incomplete: Int
        package let ready: Int
        package let signed: Int
        package let submitted: Int

        package init(waiting: Int, incomplete: Int, ready: Int, signed: Int, submitted: Int) {
            self.waiting = waiting
            self.incomplete = incomplete
            self.ready = ready
            self.signed = signed
            self.submitted = submitted
        }
    }

    package init(
        id: String,
        name: String,
        court: String,
        form: String,
        cause: String,
        template: String,
        createdAt: String,
        rows: Int,
        counts: Counts
    ) {
        self.id = id
        self.name = name
        self.court = court
        self.form = form
        self.cause = cause
        self.template = template
        self.createdAt = createdAt
        self.rows = rows
        self.counts = counts
    }
}

/// One row of a batch, and what became of it.
package struct BatchRowModel: Codable, Hashable, Sendable {
    package struct Finding: Codable, Hashable, Sendable {
        package let pointer: String
        package let code: String
        package let sentence: String

        package init(pointer: String, code: String, sentence: String) {
            self.pointer = pointer
            self.code = code
            self.sentence = sentence
        }
    }

    package let row: Int
    package let state: String
    package let filing: String?
    package let reference: String?
    package let stage: String?
    /// A problem's code, where it could not be handed in.
    package let problem: String?
    package let findings: [Finding]

    package init(
        row: Int,
        state: String,
        filing: String?,
        reference: String?,
        stage: String?,
        problem: String?,
        findings: [Finding]
    ) {
        self.row = row
        self.state = state
        self.filing = filing
        self.reference = reference
        self.stage = stage
        self.problem = problem
        self.findings = findings
    }
}
