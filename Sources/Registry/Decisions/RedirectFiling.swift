package import Filings
import Law

/// Tells a person where to go instead, in one of the seven cases of the law, by a letter (民事诉讼法 art 127).
///
/// It is no refusal: who insists gets a ruling.
package struct RedirectFiling: Sendable {
    package let filing: FilingID
    package let redirectCase: RedirectCase
    /// The organ or court, by name, and how to find it.
    package let direction: String
    package let reasons: String
    package let ifVersion: Int?
    package let once: OnceKey?
    package let caller: Caller

    package init(
        filing: FilingID,
        redirectCase: RedirectCase,
        direction: String,
        reasons: String,
        ifVersion: Int? = nil,
        once: OnceKey? = nil,
        caller: Caller
    ) {
        self.filing = filing
        self.redirectCase = redirectCase
        self.direction = direction
        self.reasons = reasons
        self.ifVersion = ifVersion
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> DecisionRecord {
        let now = office.clock.now
        let content = try DecisionContent(ground: redirectCase.rawValue, facts: reasons, direction: direction).checked()
        let seen = try await office.store.read { tx in try tx.filing(filing, for: caller, to: .see).court }
        let makings = DecisionMakings(in: office, court: try office.court(seen), now: now)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.undecided(
                    self.filing,
                    for: caller,
                    doing: { _ in .redirect },
                    ifVersion: ifVersion,
                    now: now
                )
                guard case .received(let received) = filing.stage else { throw Refusal(.notInThisStage) }
                guard !content.facts.isEmpty else { throw Refusal(.factsMissing, article: redirectCase.article) }
                guard !content.direction.isEmpty else {
                    throw Refusal(.directionMissing, article: redirectCase.article)
                }
                let decision = DecisionRecord(
                    paper: makings.paper,
                    filing: filing.id,
                    submission: received.submission,
                    kind: .redirect,
                    number: makings.reference,
                    content: content,
                    draftedBy: caller.account,
                    signedBy: caller.account,
                    at: now
                )
                try tx.issue(decision, as: .redirectLetter, makings, now: now)
                try tx.tell(filing, .redirected, makings, now: now)
                try tx.oversee(.redirect, filing, on: now, detail: redirectCase.rawValue)
                try tx.settleMatters(
                    on: filing.id,
                    [.refusalDraft, .forwardProposal],
                    as: "overtaken",
                    by: caller.account,
                    now: now
                )
                try tx.enter(
                    .redirected(received.redirected(by: makings.paper, from: caller.account, at: now)),
                    of: filing,
                    act: .redirected,
                    by: caller.account,
                    facts: [
                        "letter": makings.paper.description, "number": decision.number,
                        "case": redirectCase.rawValue,
                    ],
                    now: now
                )
                return decision
            }
        }
    }
}
