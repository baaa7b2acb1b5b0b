package import Filings
import Law

/// Both sides agree to go on for thirty days more; once (opinion in force 2025-01-01, point 3).
package struct ExtendMediation: Sendable {
    package let filing: FilingID
    /// How both sides said so.
    package let statement: String
    package let once: OnceKey?
    package let caller: Caller

    package init(filing: FilingID, statement: String, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.statement = statement
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> FilingRecord {
        let now = office.clock.now
        let makings = MediationMakings(in: office)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                var filing = try tx.filing(self.filing, for: caller, doing: .extendMediation, now: now)
                guard filing.isMediating, case .running(let course) = filing.mediation else {
                    throw Refusal(.notInThisStage)
                }
                try tx.permit(caller, asMediator: course.mediator)
                guard !course.isExtended else { throw Refusal(.extendedAlready, article: course.deadline.article) }
                let text = try tx.checked(statement)
                guard !text.isEmpty else { throw Refusal(.factsMissing) }
                guard course.deadline.lastDay >= CourtDate(now) else { throw Refusal(.notAtThisTime) }
                let deadline = MediationClock.deadline(
                    received: course.receivedOn,
                    procedure: filing.stage.registration?.procedure,
                    extended: true,
                    calendar: office.calendar
                )
                filing.mediation = .running(course.extended(until: deadline))
                try tx.enter(
                    filing,
                    act: .mediationExtended,
                    by: caller.account,
                    facts: ["deadline": deadline.lastDay.description, "text": text],
                    telling: (filing.owner, .mediationExtended),
                    makings,
                    now: now
                )
                return try tx.filing(filing.id, for: caller, to: .see)
            }
        }
    }
}
