/// Something that is not as it must be.
package struct CheckProblem: Sendable, Hashable {
    package enum Code: String, Sendable, CaseIterable {
        /// What the database says of its own pages and references.
        case integrity = "database.integrity"
        case unreadable = "sealed.unreadable"
        case rowUnreadable = "row.unreadable"

        case docketMissing = "docket.missing"
        case docketGap = "docket.gap"
        case docketChain = "docket.chain"

        case receiptMissing = "receipt.missing"
        case receiptDocumentMissing = "receipt.document-missing"
        case receiptDiffers = "receipt.differs"
        case receiptAnswersDiffer = "receipt.answers-differ"
        case submissionDocumentMissing = "submission.document-missing"
        case submissionMissing = "submission.missing"
        case bytesMissing = "vault.bytes-missing"

        case caseGap = "case.gap"
        case caseTwice = "case.twice"
        case caseBeyondCounter = "case.beyond-counter"

        case paperMissing = "paper.missing"
        case paperTwice = "paper.twice"
        case paperUnasked = "paper.unasked"
        case paperDocket = "paper.docket"

        case stageColumn = "stage.column"
        case stageReceipt = "stage.receipt"
        case stageCase = "stage.case"
        case stageDocket = "stage.docket"
        case deadlineDiffers = "deadline.differs"

        case correctionNotice = "correction.notice"
        case correctionService = "correction.service"

        case decision = "decision.differs"
        case refusalGap = "refusal.gap"

        case payment = "payment.differs"
        case oversight = "oversight.differs"

        case draftMissing = "draft.missing"
        case draftLeft = "draft.left"

        /// The list ends here; there is more.
        case more = "more"
    }

    package let kind: Code
    /// What it is about: an identifier, a number, a place in a table.
    ///
    /// Never personal data.
    package let subject: String

    package init(_ kind: Code, _ subject: String) {
        self.kind = kind
        self.subject = subject
    }

    package var code: String { kind.rawValue }
}

package struct CheckResult: Sendable, Hashable {
    /// A broken disk or a wrong key ring breaks everything: so many problems say enough.
    package static let mostProblems = 1000

    package internal(set) var filings = 0
    package internal(set) var documents = 0
    package internal(set) var problems: [CheckProblem] = []

    package var isClean: Bool { problems.isEmpty }

    mutating func note(_ found: some Collection<CheckProblem>) {
        for problem in found {
            guard problems.count < Self.mostProblems else {
                if problems.last?.kind != .more { problems.append(CheckProblem(.more, "\(Self.mostProblems)")) }
                return
            }
            problems.append(problem)
        }
    }
}
