package import Filings
import Law

/// Writes down what both sides agreed on, and what follows: a withdrawal, that it was performed, or a mediation document.
///
/// The terms go to a judge who closes the case; for a withdrawal the person asks, as anybody who withdraws.
package struct SettleMediation: Sendable {
    package let filing: FilingID
    package let manner: Settlement.Manner
    package let terms: String
    package let once: OnceKey?
    package let caller: Caller

    package init(
        filing: FilingID,
        manner: Settlement.Manner,
        terms: String,
        once: OnceKey? = nil,
        caller: Caller
    ) {
        self.filing = filing
        self.manner = manner
        self.terms = terms
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> FilingRecord {
        let now = office.clock.now
        let makings = MediationMakings(in: office)
        let content = try DecisionContent(ground: manner.rawValue, facts: terms).checked()
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                var filing = try tx.filing(self.filing, for: caller, doing: .settleMediation, now: now)
                guard filing.isMediating, case .running(let course) = filing.mediation else {
                    throw Refusal(.notInThisStage)
                }
                try tx.permit(caller, asMediator: course.mediator)
                guard !content.facts.isEmpty else { throw Refusal(.factsMissing) }
                filing.mediation = .settled(course, Settlement(manner: manner, at: now))
                let matter = MatterRecord(
                    id: makings.matter,
                    filing: filing.id,
                    court: filing.court,
                    kind: .settlement,
                    content: content,
                    by: caller.account,
                    at: now
                )
                guard try tx.matters.add(matter) else { throw Refusal(.changedMeanwhile) }
                try tx.enter(
                    filing,
                    act: .mediationSettled,
                    by: caller.account,
                    facts: ["settlement": manner.rawValue],
                    telling: (filing.owner, .mediationSettled),
                    makings,
                    now: now
                )
                return try tx.filing(filing.id, for: caller, to: .see)
            }
        }
    }
}
