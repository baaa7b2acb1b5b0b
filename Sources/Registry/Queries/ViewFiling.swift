package import Filings
import Law

/// A filing with everything its page shows, read in one transaction.
package struct FilingView: Sendable {
    package let filing: FilingRecord
    package let draft: DraftRecord?
    package let documents: [DocumentRecord]
    package let submission: SubmissionRecord?
    package let receipts: [ReceiptRecord]
    package let papers: [PaperRecord]
    package let docket: [DocketEntry]
    package let courtCase: CaseRecord?
    /// Names of everybody who appears.
    package let names: [AccountID: String]
    package let ownerIdentity: AccountRecord.Identity
}

/// Looks at a filing, as its owner or as somebody of the court.
package struct ViewFiling: Sendable {
    package let filing: FilingID
    package let caller: Caller

    package init(filing: FilingID, caller: Caller) {
        self.filing = filing
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> FilingView {
        try await office.store.read { tx in
            let filing = try tx.filing(self.filing, for: caller, to: .read)
            let docket = try tx.docket.of(filing.id)
            var people = Set(docket.compactMap(\.actor))
            people.insert(filing.owner)
            if let claim = filing.claim { people.insert(claim.by) }
            return FilingView(
                filing: filing,
                draft: filing.owner == caller.account ? try tx.drafts.find(filing.id) : nil,
                documents: try tx.documents.of(filing.id),
                submission: try filing.stage.received.flatMap { try tx.submissions.find($0.submission) },
                receipts: try tx.submissions.receipts(of: filing.id),
                papers: try tx.papers.of(filing.id),
                docket: docket,
                courtCase: try tx.cases.of(filing.id),
                names: try tx.accounts.names(of: people),
                ownerIdentity: try tx.accounts.find(filing.owner)?.identity ?? .unconfirmed
            )
        }
    }
}
