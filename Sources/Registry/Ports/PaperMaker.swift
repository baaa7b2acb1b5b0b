import Filings
package import Law

/// Makes the bytes of a paper from what the registry holds.
///
/// Pure but for fonts: the same request gives the same bytes.
package protocol PaperMaker: Sendable {
    func make(_ request: PaperRequest) async throws -> MadePaper
}

/// Everything a paper is made of.
package struct PaperRequest: Sendable {
    package let paper: PaperRecord
    package let filing: FilingRecord
    package let court: Court
    package let submission: SubmissionRecord
    package let receipt: ReceiptRecord
    package let courtCase: CaseRecord?
    /// What was handed in, in its order.
    package let documents: [DocumentRecord]
    /// The correction notice that the paper is, or that it follows.
    package let notice: CorrectionNoticeRecord?

    package init(
        paper: PaperRecord,
        filing: FilingRecord,
        court: Court,
        submission: SubmissionRecord,
        receipt: ReceiptRecord,
        courtCase: CaseRecord?,
        documents: [DocumentRecord],
        notice: CorrectionNoticeRecord? = nil
    ) {
        self.paper = paper
        self.filing = filing
        self.court = court
        self.submission = submission
        self.receipt = receipt
        self.courtCase = courtCase
        self.documents = documents
        self.notice = notice
    }
}

package struct MadePaper: Sendable {
    package let pdf: [UInt8]
    package let pages: Int

    package init(pdf: [UInt8], pages: Int) {
        self.pdf = pdf
        self.pages = pages
    }
}
