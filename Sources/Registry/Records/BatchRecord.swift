package import Filings
package import Forms
package import Law

/// Many filings made of one template and a table (成批立案): one person's, at one court, by one form.
package struct BatchRecord: Codable, Hashable, Sendable {
    package let id: BatchID
    package let account: AccountID
    package let court: String
    package let form: String
    package let formVersion: Int
    package let cause: String
    /// The draft it was made of, whose documents every filing gets.
    package let template: FilingID
    /// The template's answers as they were.
    package let answers: Answers
    /// What the person calls it; personal.
    package let name: String
    package let rows: Int
    package let createdAt: Instant
    /// By which everything that is signed of it was signed.
    package var signature: SignatureRecord?

    /// Unicode scalars of a name.
    package static let longestName = 60

    package init(
        id: BatchID,
        account: AccountID,
        court: String,
        form: String,
        formVersion: Int,
        cause: String,
        template: FilingID,
        answers: Answers,
        name: String,
        rows: Int,
        createdAt: Instant,
        signature: SignatureRecord? = nil
    ) {
        self.id = id
        self.account = account
        self.court = court
        self.form = form
        self.formVersion = formVersion
        self.cause = cause
        self.template = template
        self.answers = answers
        self.name = name
        self.rows = rows
        self.createdAt = createdAt
        self.signature = signature
    }
}

/// One row of the table, and what became of it.
package struct BatchRow: Codable, Hashable, Sendable {
    package enum State: String, Codable, Sendable, CaseIterable {
        /// No filing is made of it yet.
        case waiting
        /// Something is missing or wrong.
        case incomplete
        /// It can be signed.
        case ready
        /// It is signed and on its way in.
        case signed
        case submitted
    }

    package let batch: BatchID
    /// Counted from 1, in the order of the table.
    package let number: Int
    /// What stood in the table, by the path; personal.
    package var cells: [String: String]
    package var filing: FilingID?
    package var state: State
    /// Why it was not made or not handed in: a refusal's code.
    package var problem: String?
    /// The version of the draft that was signed.
    package var signedVersion: Int?

    package init(
        batch: BatchID,
        number: Int,
        cells: [String: String],
        filing: FilingID? = nil,
        state: State = .waiting,
        problem: String? = nil,
        signedVersion: Int? = nil
    ) {
        self.batch = batch
        self.number = number
        self.cells = cells
        self.filing = filing
        self.state = state
        self.problem = problem
        self.signedVersion = signedVersion
    }
}
