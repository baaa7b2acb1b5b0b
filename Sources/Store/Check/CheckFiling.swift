import Filings
import Law
import Registry

/// All that must agree about one filing.
struct CheckFiling {
    let filing: FilingRecord
    let columns: FilingColumns?
    let hasDraft: Bool
    let documents: [DocumentID: DocumentRecord]
    let submissions: [SubmissionRecord]
    let receipts: [ReceiptRecord]
    let docket: [DocketEntry]
    let courtCase: CaseRecord?
    let papers: [PaperRecord]
    let notices: [CorrectionNoticeRecord]
    let decisions: [DecisionRecord]
    let payments: [PaymentRecord]
    let overseen: [OversightRecord]
    let asked: Set<PaperID>
    let calendar: CourtCalendar

    init(_ filing: FilingRecord, of page: FilingsWithEverything, calendar: CourtCalendar) {
        self.filing = filing
        columns = page.columns[filing.id]
        hasDraft = page.drafts.contains(filing.id)
        documents = Dictionary(
            (page.documents[filing.id] ?? []).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        submissions = page.submissions[filing.id] ?? []
        receipts = page.receipts[filing.id] ?? []
        docket = page.docket[filing.id] ?? []
        courtCase = page.cases[filing.id]
        papers = page.papers[filing.id] ?? []
        notices = page.notices[filing.id] ?? []
        decisions = page.decisions[filing.id] ?? []
        payments = page.payments[filing.id] ?? []
        overseen = page.overseen[filing.id] ?? []
        asked = page.asked
        self.calendar = calendar
    }

    func problems() -> [CheckProblem] {
        docketProblems() + submissionProblems() + receiptProblems() + stageProblems() + deadlineProblems()
            + paperProblems()
            + correctionProblems()
            + decisionProblems()
            + feeProblems()
            + oversightProblems()
            + draftProblems()
    }

    func problem(_ code: CheckProblem.Code, _ detail: String? = nil) -> CheckProblem {
        CheckProblem(code, detail.map { "\(filing.id)/\($0)" } ?? filing.id.description)
    }

    /// What is being written, and nothing else, has a draft.
    private func draftProblems() -> [CheckProblem] {
        switch (filing.stage.name, hasDraft) {
        case (.draft, false): [problem(.draftMissing)]
        case (.awaitingCorrection, false): [problem(.draftMissing)]
        // What was being written when a filing was returned or taken back is what it is filed again from.
        case (.draft, true), (.awaitingCorrection, true), (.returnedAndRecorded, _), (.withdrawn, _), (_, false): []
        default: [problem(.draftLeft)]
        }
    }
}
