package import Filings
import Law

/// Lays a filing back from one's desk.
package struct ReleaseFiling: Sendable {
    package let filing: FilingID
    package let caller: Caller

    package init(filing: FilingID, caller: Caller) {
        self.filing = filing
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws {
        let now = office.clock.now
        try await office.store.write { tx in
            _ = try tx.filing(filing, for: caller, to: .read)
            guard try tx.filings.release(filing, by: caller.account) else { return }
            _ = try tx.docket.append(DocketDraft(filing: filing, act: .released, actor: caller.account, at: now))
        }
    }
}
