package import Filings
import Law

/// Insists on a filing that was returned, redirected or sent on: the court rules, and the ruling can be appealed
/// (登记立案规定 art 7; 民诉法解释 art 211).
package struct Insist: Sendable {
    package let filing: FilingID
    /// Why, in the person's words; may be empty.
    package let statement: String
    package let once: OnceKey?
    package let caller: Caller

    package init(filing: FilingID, statement: String = "", once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.statement = statement
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> FilingRecord {
        let now = office.clock.now
        let id = office.identifiers.next(MatterID.self)
        let content = try DecisionContent(ground: "", facts: statement).checked()
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.filing(self.filing, for: caller, doing: .insist, now: now)
                guard let turnedAway = filing.stage.turnedAway else { throw Refusal(.notInThisStage) }
                guard turnedAway.insistence == .none else { throw Refusal(.insistedAlready) }
                let matter = MatterRecord(
                    id: id,
                    filing: filing.id,
                    court: filing.court,
                    kind: .insistence,
                    content: content,
                    by: caller.account,
                    at: now
                )
                guard try tx.matters.add(matter) else { throw Refusal(.insistedAlready) }
                try tx.enter(
                    turnedAway.insisted(at: now),
                    of: filing,
                    act: .insisted,
                    by: caller.account,
                    facts: [:],
                    now: now
                )
                return try tx.filing(filing.id, for: caller, to: .see)
            }
        }
    }
}
