package import Filings
import Law

/// Refuses a filing by a reasoned ruling (不予受理裁定), signed by a judge (民事诉讼法 art 126).
///
/// With a draft open the judge signs it, as it is or changed; without one the judge writes it. It is numbered in its own
/// series, and served where the person is reached.
package struct RefuseFiling: Sendable {
    package let filing: FilingID
    package let ground: RefusalGround
    package let facts: String
    package let appellant: Refused.Appellant
    package let ifVersion: Int?
    package let once: OnceKey?
    package let caller: Caller

    package init(
        filing: FilingID,
        ground: RefusalGround,
        facts: String,
        appellant: Refused.Appellant = .withDomicileInChina,
        ifVersion: Int? = nil,
        once: OnceKey? = nil,
        caller: Caller
    ) {
        self.filing = filing
        self.ground = ground
        self.facts = facts
        self.appellant = appellant
        self.ifVersion = ifVersion
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> DecisionRecord {
        let now = office.clock.now
        let content = try DecisionContent(ground: ground.rawValue, facts: facts).checked()
        let seen = try await office.store.read { tx in try tx.filing(filing, for: caller, to: .see).court }
        let court = try office.court(seen)
        let makings = DecisionMakings(in: office, court: court, now: now)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.undecided(
                    self.filing,
                    for: caller,
                    doing: { _ in .refuse },
                    ifVersion: ifVersion,
                    now: now
                )
                guard !content.facts.isEmpty else { throw Refusal(.factsMissing, article: Article(.registration, 9)) }
                let draftedBy = try tx.matters.open(.refusalDraft, on: filing.id)?.by ?? caller.account
                let refused = try stage(of: filing, draftedBy: draftedBy, makings, now: now)
                let serial = try tx.papers.nextNumber(
                    court: filing.court,
                    kind: .refusalRuling,
                    year: CourtDate(now).year
                )
                let code = office.policy.refusalTypeCode
                let decision = DecisionRecord(
                    paper: makings.paper,
                    filing: filing.id,
                    submission: refused.received.submission,
                    kind: .refusal,
                    number: "（\(CourtDate(now).year)）\(court.code)\(code)\(serial)号",
                    content: content,
                    draftedBy: draftedBy,
                    signedBy: caller.account,
                    at: now
                )
                // What was being written when it was returned ends with the ruling.
                try tx.drafts.remove(filing.id)
                try tx.issue(decision, as: .refusalRuling, makings, now: now)
                try tx.settleMatters(
                    on: filing.id,
                    [.refusalDraft, .insistence, .forwardProposal],
                    as: "signed",
                    by: caller.account,
                    now: now
                )
                try tx.oversee(.refusal, filing, on: now, detail: ground.rawValue)
                let facts = [
                    "ruling": makings.paper.description, "number": decision.number, "ground": ground.rawValue,
                ]
                try tx.enter(
                    .refused(refused),
                    of: filing,
                    act: .refused,
                    by: caller.account,
                    facts: facts,
                    now: now
                )
                return decision
            }
        }
    }

    private func stage(
        of filing: FilingRecord,
        draftedBy: AccountID,
        _ makings: DecisionMakings,
        now: Instant
    ) throws -> Refused {
        if let turnedAway = filing.stage.turnedAway {
            return turnedAway.refusedOnInsistence(
                by: makings.paper,
                draftedBy: draftedBy,
                signedBy: caller.account,
                ground: ground,
                appellant: appellant,
                at: now
            )
        }
        guard case .received(let received) = filing.stage else { throw Refusal(.notInThisStage) }
        return received.refused(
            by: makings.paper,
            draftedBy: draftedBy,
            signedBy: caller.account,
            ground: ground,
            appellant: appellant,
            at: now
        )
    }
}
