package import Filings
package import Forms
package import Law

/// How a submission was signed.
package struct SignatureRecord: Codable, Hashable, Sendable {
    package enum Way: Codable, Hashable, Sendable {
        /// The name typed out.
        case typed(name: String)
        /// A drawing, as ``SignatureStrokes`` writes it.
        case drawn(name: String, strokes: String)
        /// On the printed pleading, before somebody of the court.
        case onPaper(name: String, before: AccountID)
    }

    package let way: Way
    /// The code that went to this contact was entered.
    package let codeSentTo: String
    package let signedAt: Instant
    /// The provider by which it was made, as "code".
    package let provider: String

    package init(way: Way, codeSentTo: String, signedAt: Instant, provider: String) {
        self.way = way
        self.codeSentTo = codeSentTo
        self.signedAt = signedAt
        self.provider = provider
    }

    package var name: String {
        switch way {
        case .typed(let name), .drawn(let name, _), .onPaper(let name, _): name
        }
    }
}

/// What was submitted, as it was.
///
/// Immutable.
package struct SubmissionRecord: Codable, Hashable, Sendable {
    package let id: SubmissionID
    package let filing: FilingID
    package let round: Int
    package let form: String
    package let formVersion: Int
    package let answers: Answers
    package let documents: [DocumentID]
    package let signature: SignatureRecord
    package let submittedAt: Instant
    /// The language the filer worked in.
    package let language: Language

    package init(
        id: SubmissionID,
        filing: FilingID,
        round: Int,
        form: String,
        formVersion: Int,
        answers: Answers,
        documents: [DocumentID],
        signature: SignatureRecord,
        submittedAt: Instant,
        language: Language
    ) {
        self.id = id
        self.filing = filing
        self.round = round
        self.form = form
        self.formVersion = formVersion
        self.answers = answers
        self.documents = documents
        self.signature = signature
        self.submittedAt = submittedAt
        self.language = language
    }
}

/// The receipt (收件凭证): a promise that everything listed is on stable storage (登记立案规定 art 2).
package struct ReceiptRecord: Codable, Hashable, Sendable {
    package struct Line: Codable, Hashable, Sendable {
        package let document: DocumentID
        package let role: DocumentRole
        package let title: String
        package let pages: Int
        package let bytes: Int
        package let sha256: String

        package init(document: DocumentID, role: DocumentRole, title: String, pages: Int, bytes: Int, sha256: String) {
            self.document = document
            self.role = role
            self.title = title
            self.pages = pages
            self.bytes = bytes
            self.sha256 = sha256
        }
    }

    package let number: String
    package let filing: FilingID
    package let submission: SubmissionID
    package let court: String
    package let receivedAt: Instant
    package let deadline: Deadline
    package let lines: [Line]
    /// The SHA-256 of the submitted answers in canonical JSON.
    package let answersSHA256: String

    package init(
        number: String,
        filing: FilingID,
        submission: SubmissionID,
        court: String,
        receivedAt: Instant,
        deadline: Deadline,
        lines: [Line],
        answersSHA256: String
    ) {
        self.number = number
        self.filing = filing
        self.submission = submission
        self.court = court
        self.receivedAt = receivedAt
        self.deadline = deadline
        self.lines = lines
        self.answersSHA256 = answersSHA256
    }
}
