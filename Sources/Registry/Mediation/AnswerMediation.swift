package import Filings
import Law

/// The person agrees to mediation, declines it, or goes back on having agreed: at any time, without a reason.
package struct AnswerMediation: Sendable {
    package let filing: FilingID
    package let consents: Bool
    package let once: OnceKey?
    package let caller: Caller

    package init(filing: FilingID, consents: Bool, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.consents = consents
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> FilingRecord {
        let now = office.clock.now
        let makings = MediationMakings(in: office)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.filing(self.filing, for: caller, doing: .answerMediation, now: now)
                if consents {
                    try agree(filing, in: tx, office: office, makings, now: now)
                } else if filing.isMediating {
                    let ending = MediationClose(reason: .consentTakenBack, text: "", by: caller.account)
                    try tx.end(filing, ending, in: office, makings, now: now)
                } else {
                    try decline(filing, in: tx, makings, now: now)
                }
                return try tx.filing(filing.id, for: caller, to: .see)
            }
        }
    }

    private func agree(
        _ filing: FilingRecord,
        in tx: any RegistryTransaction,
        office: Office,
        _ makings: MediationMakings,
        now: Instant
    ) throws {
        guard office.policy.mediates(in: filing.stage.name, on: CourtDate(now)) else { throw Refusal(.notInThisStage) }
        switch filing.mediation {
        case .none, .proposed, .declined: break
        case .agreed, .appointed, .running, .settled: throw Refusal(.mediationAgreedAlready)
        case .ended: throw Refusal(.mediationOver)
        }
        let consent = MediationConsent(by: caller.account, way: .answered, at: now)
        // A proposal to treat the suit as withdrawn ends: nothing is owed while mediation goes on.
        try tx.settleMatters(on: filing.id, [.deemedWithdrawal], as: "overtaken", by: caller.account, now: now)
        try tx.enter(
            filing.agreeing(consent, in: office),
            act: .mediationAgreed,
            by: caller.account,
            makings,
            now: now
        )
    }

    private func decline(
        _ filing: FilingRecord,
        in tx: any RegistryTransaction,
        _ makings: MediationMakings,
        now: Instant
    ) throws {
        guard case .proposed = filing.mediation else { throw Refusal(.notInThisStage) }
        var filing = filing
        filing.mediation = .declined(at: now)
        try tx.enter(filing, act: .mediationDeclined, by: caller.account, makings, now: now)
    }
}
