package import Filings
import Law

/// Asks the person whether the filing may be sent on to the court that has jurisdiction; without consent nothing is sent.
package struct ProposeForward: Sendable {
    package let filing: FilingID
    package let toCourt: String
    package let reasons: String
    package let ifVersion: Int?
    package let once: OnceKey?
    package let caller: Caller

    package init(
        filing: FilingID,
        toCourt: String,
        reasons: String,
        ifVersion: Int? = nil,
        once: OnceKey? = nil,
        caller: Caller
    ) {
        self.filing = filing
        self.toCourt = toCourt
        self.reasons = reasons
        self.ifVersion = ifVersion
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> MatterRecord {
        let now = office.clock.now
        let content = try DecisionContent(
            ground: RedirectCase.otherCourt.rawValue,
            facts: reasons,
            direction: toCourt
        ).checked()
        let seen = try await office.store.read { tx in try tx.filing(filing, for: caller, to: .see).court }
        let makings = DecisionMakings(in: office, court: try office.court(seen), now: now)
        let id = office.identifiers.next(MatterID.self)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.undecided(
                    self.filing,
                    for: caller,
                    doing: { _ in .forward },
                    ifVersion: ifVersion,
                    now: now
                )
                guard content.direction != filing.court, (try? office.court(content.direction)) != nil else {
                    throw Refusal(.unknownCourt)
                }
                guard !content.facts.isEmpty else { throw Refusal(.factsMissing) }
                let matter = MatterRecord(
                    id: id,
                    filing: filing.id,
                    court: filing.court,
                    kind: .forwardProposal,
                    content: content,
                    by: caller.account,
                    at: now
                )
                guard try tx.matters.add(matter) else { throw Refusal(.changedMeanwhile) }
                try tx.tell(filing, .forwardProposed, makings, now: now)
                _ = try tx.docket.append(
                    DocketDraft(
                        filing: filing.id,
                        act: .forwardProposed,
                        actor: caller.account,
                        at: now,
                        facts: ["court": content.direction]
                    )
                )
                return matter
            }
        }
    }
}
