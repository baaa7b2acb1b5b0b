package import Filings
import Law

/// Asks the person whether to try mediation first; without consent nothing changes (民事诉讼法 art 125).
///
/// Once: nobody is talked into it.
package struct ProposeMediation: Sendable {
    package let filing: FilingID
    package let once: OnceKey?
    package let caller: Caller

    package init(filing: FilingID, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> FilingRecord {
        let now = office.clock.now
        let makings = MediationMakings(in: office)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                var filing = try tx.filing(self.filing, for: caller, doing: .proposeMediation, now: now)
                guard office.policy.mediates(in: filing.stage.name, on: CourtDate(now)) else {
                    throw Refusal(.notInThisStage)
                }
                guard filing.mediation == .none else { throw Refusal(.mediationAskedAlready) }
                filing.mediation = .proposed(by: caller.account, at: now)
                try tx.enter(
                    filing,
                    act: .mediationProposed,
                    by: caller.account,
                    telling: (filing.owner, .mediationProposed),
                    makings,
                    now: now
                )
                return try tx.filing(filing.id, for: caller, to: .see)
            }
        }
    }
}
