package import Filings
import Law

/// Sends an appeal against a refusal to the court above, with a list of what is sent (民事诉讼法 art 174).
package struct SendAppeal: Sendable {
    package let filing: FilingID
    package let toCourt: String
    package let ifVersion: Int?
    package let once: OnceKey?
    package let caller: Caller

    package init(
        filing: FilingID,
        toCourt: String,
        ifVersion: Int? = nil,
        once: OnceKey? = nil,
        caller: Caller
    ) {
        self.filing = filing
        self.toCourt = toCourt
        self.ifVersion = ifVersion
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> DecisionRecord {
        let now = office.clock.now
        let seen = try await office.store.read { tx in try tx.filing(filing, for: caller, to: .see).court }
        let makings = DecisionMakings(in: office, court: try office.court(seen), now: now)
        let above = try office.court(toCourt.trimmingSpaces)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.filing(self.filing, for: caller, doing: .forwardAppeal, now: now)
                if let ifVersion, ifVersion != filing.version { throw Refusal(.changedMeanwhile) }
                guard case .appealed(let appealed) = filing.stage, appealed.forwarding == .notYet else {
                    throw Refusal(.notInThisStage)
                }
                guard above.code.description != filing.court else { throw Refusal(.unknownCourt) }
                let decision = DecisionRecord(
                    paper: makings.paper,
                    filing: filing.id,
                    submission: appealed.refused.received.submission,
                    kind: .appealTransfer,
                    number: makings.reference,
                    content: DecisionContent(ground: "", facts: "", direction: above.code.description),
                    draftedBy: caller.account,
                    signedBy: caller.account,
                    at: now
                )
                try tx.issue(decision, as: .appealTransfer, makings, now: now)
                try tx.tell(filing, .appealSent, makings, now: now)
                try tx.settleMatters(on: filing.id, [.appeal], as: "sent", by: caller.account, now: now)
                try tx.enter(
                    .appealed(appealed.sent(to: above.code.description, list: makings.paper, at: now)),
                    of: filing,
                    act: .appealSent,
                    by: caller.account,
                    facts: [
                        "court": above.code.description, "list": makings.paper.description,
                        "number": decision.number,
                    ],
                    now: now
                )
                return decision
            }
        }
    }
}
