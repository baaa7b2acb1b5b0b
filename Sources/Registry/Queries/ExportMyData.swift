package import Filings
package import Forms

/// Everything kept of one's own filings, for oneself: page by page, the newest first (个人信息保护法 art 45).
package struct ExportMyData: Sendable {
    package struct Exported: Sendable {
        package let filing: FilingRecord
        /// What is being written; nil where nothing is.
        package let draft: Answers?
        /// What was handed in, the first first.
        package let submissions: [SubmissionRecord]
        package let documents: [DocumentRecord]
        package let receipts: [ReceiptRecord]
        /// What happened, as the person may see it.
        package let docket: [DocketEntry]
    }

    package let caller: Caller
    package let after: FilingCursor?

    /// Filings on a page: each is decrypted whole.
    static let pageLength = 20

    package init(caller: Caller, after: FilingCursor? = nil) {
        self.caller = caller
        self.after = after
    }

    package func carryOut(in office: Office) async throws -> Page<Exported, FilingCursor> {
        let own = try await ListMyFilings(caller: caller, after: after, limit: Self.pageLength).carryOut(in: office)
        let items = try await office.store.read { tx in
            try own.items.map { filing in
                Exported(
                    filing: filing,
                    draft: try tx.drafts.find(filing.id)?.answers,
                    submissions: try tx.submissions.of(filing.id),
                    documents: try tx.documents.of(filing.id),
                    receipts: try tx.submissions.receipts(of: filing.id),
                    docket: try tx.docket.of(filing.id).filter { !$0.act.isInternal }
                )
            }
        }
        return Page(items: items, next: own.next)
    }
}
