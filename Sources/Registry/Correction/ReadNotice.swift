package import Filings
import Law

/// Notes that the party has the correction notice before their eyes; for anybody else it does nothing.
package struct ReadNotice: Sendable {
    package let filing: FilingID
    /// The paper that was opened; nil for a page that lists the defects.
    package let paper: PaperID?
    package let caller: Caller

    package init(filing: FilingID, paper: PaperID? = nil, caller: Caller) {
        self.filing = filing
        self.paper = paper
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws {
        let now = office.clock.now
        let isOpen = try await office.store.read { tx in
            let seen = try tx.filing(filing, for: caller, to: .see)
            if seen.owner == caller.account, case .refused(let refused) = seen.stage, refused.service == .notYetServed {
                return paper == refused.ruling
            }
            if seen.owner == caller.account, case .noticed(let due) = seen.fee, due.service == .notYetServed {
                return try paper.map { try $0 == due.notice || tx.papers.find($0)?.kind == .feeReliefDecision } ?? false
            }
            guard seen.owner == caller.account, let notice = try tx.unserved(seen), case .arrived = notice.service
            else {
                return false
            }
            // Who opens the receipt has not read the notice.
            return paper == nil || paper == notice.paper
        }
        guard isOpen else { return }
        try await office.store.write { tx in
            let seen = try tx.filing(filing, for: caller, to: .see)
            try tx.noteReading(of: seen, by: caller, at: now, in: office)
        }
    }
}
