import Filings
package import Law

/// Makes the bytes of a paper from what the registry holds.
///
/// Pure but for fonts: the same request gives the same bytes.
package protocol PaperMaker: Sendable {
    func make(_ request: PaperRequest) async throws -> MadePaper
    /// Binds files into one volume, and hands it over piece by piece.
    func bind(_ parts: [BoundPart], take: @Sendable @escaping ([UInt8]) async throws -> Void) async throws
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
    /// What the court has made before this one.
    package let earlier: [PaperRecord]
    /// The correction notice that the paper is, or that it follows.
    package let notice: CorrectionNoticeRecord?
    /// The decision that the paper states, or that it follows.
    package let decision: DecisionRecord?
    /// What was asked or written by the person, where the paper states or answers it.
    package let matter: MatterRecord?
    /// Who signed it, and who drafted it.
    package let signatories: Signatories?

    package init(
        paper: PaperRecord,
        filing: FilingRecord,
        court: Court,
        submission: SubmissionRecord,
        receipt: ReceiptRecord,
        courtCase: CaseRecord?,
        documents: [DocumentRecord],
        earlier: [PaperRecord] = [],
        notice: CorrectionNoticeRecord? = nil,
        decision: DecisionRecord? = nil,
        matter: MatterRecord? = nil,
        signatories: Signatories? = nil
    ) {
        self.paper = paper
        self.filing = filing
        self.court = court
        self.submission = submission
        self.receipt = receipt
        self.courtCase = courtCase
        self.documents = documents
        self.earlier = earlier
        self.notice = notice
        self.decision = decision
        self.matter = matter
        self.signatories = signatories
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

/// Who stands under a decision: the judge who signed, and who drafted it.
package struct Signatories: Hashable, Sendable {
    package let signed: String
    package let drafted: String

    package init(signed: String, drafted: String) {
        self.signed = signed
        self.drafted = drafted
    }
}
