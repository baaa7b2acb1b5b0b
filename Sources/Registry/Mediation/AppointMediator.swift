package import Filings
import Law

/// Names who mediates, within three working days of the consent (在线调解规则 art 10); anew as long as nobody has signed for it.
package struct AppointMediator: Sendable {
    package enum Choice: Hashable, Sendable {
        /// An account with that role in the filing's court.
        case member(AccountID)
        /// An organisation, by its name.
        case outside(String)
    }

    package let filing: FilingID
    package let mediator: Choice
    package let once: OnceKey?
    package let caller: Caller

    package init(filing: FilingID, mediator: Choice, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.mediator = mediator
        self.once = once
        self.caller = caller
    }

    private static let longestName = 100

    package func carryOut(in office: Office) async throws -> FilingRecord {
        let now = office.clock.now
        let makings = MediationMakings(in: office)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                var filing = try tx.filing(self.filing, for: caller, doing: .appointMediator, now: now)
                guard filing.isMediating else { throw Refusal(.notInThisStage) }
                let consent: MediationConsent
                switch filing.mediation {
                case .agreed(let given, _), .appointed(let given, _, _): consent = given
                default: throw Refusal(.mediatorAtWork)
                }
                let mediator = try mediator(in: filing.court, tx)
                let by = MediationClock.takingUp.deadline(after: CourtDate(now), calendar: office.calendar)
                filing.mediation = .appointed(consent, mediator, takeUpBy: by)
                try tx.enter(
                    filing,
                    act: .mediatorAppointed,
                    by: caller.account,
                    facts: ["name": try tx.name(of: mediator)],
                    telling: mediator.account.map { ($0, .mediationAssigned) },
                    makings,
                    now: now
                )
                return try tx.filing(filing.id, for: caller, to: .see)
            }
        }
    }

    private func mediator(in court: String, _ tx: any RegistryTransaction) throws -> Mediator {
        switch mediator {
        case .member(let account):
            guard try tx.accounts.roles(of: account).contains(RoleHeld(.mediator, in: court)) else {
                throw Refusal(.notAMediator)
            }
            return .member(account)
        case .outside(let name):
            let name = name.trimmingSpaces
            guard !name.isEmpty else { throw Refusal(.notAMediator) }
            guard name.count <= Self.longestName else {
                throw Refusal(.tooLong, facts: ["limit": "\(Self.longestName)"])
            }
            return .outside(name)
        }
    }
}

extension RegistryTransaction {
    package func name(of mediator: Mediator) throws -> String {
        switch mediator {
        case .member(let account): try name(of: account)
        case .outside(let name): name
        }
    }
}
