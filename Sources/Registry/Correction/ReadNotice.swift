package import Filings
import Law

/// Notes that the party has the correction notice before their eyes; for anybody else it does nothing.
package struct ReadNotice: Sendable {
    package let filing: FilingID
    package let caller: Caller

    package init(filing: FilingID, caller: Caller) {
        self.filing = filing
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws {
        let now = office.clock.now
        let isOpen = try await office.store.read { tx in
            let seen = try tx.filing(filing, for: caller, to: .see)
            guard seen.owner == caller.account, case .arrived = try tx.unserved(seen)?.service else { return false }
            return true
        }
        guard isOpen else { return }
        try await office.store.write { tx in
            let seen = try tx.filing(filing, for: caller, to: .see)
            try tx.noteReading(of: seen, by: caller, at: now, in: office)
        }
    }
}
