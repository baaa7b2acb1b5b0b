package import Filings
package import Law

/// The mediator signs for the case: the period runs from the following day (在线调解规则 art 24).
///
/// For an organisation outside the desk writes it down, with the day on which it signed.
package struct TakeUpMediation: Sendable {
    package let filing: FilingID
    /// Nil for today.
    package let day: CourtDate?
    package let once: OnceKey?
    package let caller: Caller

    package init(filing: FilingID, day: CourtDate? = nil, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.day = day
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> FilingRecord {
        let now = office.clock.now
        let makings = MediationMakings(in: office)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                var filing = try tx.filing(self.filing, for: caller, doing: .takeUpMediation, now: now)
                guard filing.isMediating, case .appointed(let consent, let mediator, _) = filing.mediation else {
                    throw Refusal(.notInThisStage)
                }
                try tx.permit(caller, asMediator: mediator)
                let (today, first) = (CourtDate(now), CourtDate(consent.at))
                let day = day ?? today
                guard day >= first, day <= today else { throw Refusal(.dayNotUnderstood) }
                let deadline = MediationClock.deadline(
                    received: day,
                    procedure: filing.stage.registration?.procedure,
                    calendar: office.calendar
                )
                filing.mediation = .running(consent.takenUp(by: mediator, on: day, deadline: deadline))
                try tx.enter(
                    filing,
                    act: .mediationTakenUp,
                    by: caller.account,
                    facts: ["name": try tx.name(of: mediator), "deadline": deadline.lastDay.description],
                    telling: (filing.owner, .mediationBegun),
                    makings,
                    now: now
                )
                return try tx.filing(filing.id, for: caller, to: .see)
            }
        }
    }
}

extension RegistryTransaction {
    /// A mediator of the court acts for nobody but themselves; what an organisation outside does, the desk writes down.
    func permit(_ caller: Caller, asMediator mediator: Mediator) throws {
        if let account = mediator.account, account != caller.account { throw Refusal(.notAllowed) }
    }
}
