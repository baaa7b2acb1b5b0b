package import Filings
import Law

/// Rules on a request to withdraw a registered case: granted, the case is closed; not granted, it goes on (民事诉讼法 art 148).
///
/// Signed by a judge, with reasons.
package struct DecideWithdrawal: Sendable {
    package let filing: FilingID
    package let isGranted: Bool
    package let reasons: String
    package let ifVersion: Int?
    package let once: OnceKey?
    package let caller: Caller

    package init(
        filing: FilingID,
        isGranted: Bool,
        reasons: String,
        ifVersion: Int? = nil,
        once: OnceKey? = nil,
        caller: Caller
    ) {
        self.filing = filing
        self.isGranted = isGranted
        self.reasons = reasons
        self.ifVersion = ifVersion
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> DecisionRecord {
        let now = office.clock.now
        let content = try DecisionContent(ground: isGranted ? "granted" : "declined", facts: reasons).checked()
        let refundID = office.identifiers.next(MatterID.self)
        let seen = try await office.store.read { tx in try tx.filing(filing, for: caller, to: .see).court }
        let makings = DecisionMakings(in: office, court: try office.court(seen), now: now)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                var filing = try tx.filing(self.filing, for: caller, doing: .grantWithdrawal, now: now)
                if let ifVersion, ifVersion != filing.version { throw Refusal(.changedMeanwhile) }
                guard case .registered(let registered) = filing.stage,
                    var request = try tx.matters.open(.withdrawalRequest, on: filing.id)
                else { throw Refusal(.notInThisStage) }
                guard !content.facts.isEmpty else { throw Refusal(.factsMissing) }
                let decision = DecisionRecord(
                    paper: makings.paper,
                    filing: filing.id,
                    submission: registered.received.submission,
                    kind: .withdrawal,
                    number: registered.number.description,
                    content: content,
                    draftedBy: caller.account,
                    signedBy: caller.account,
                    at: now
                )
                try tx.issue(decision, as: .withdrawalRuling, makings, now: now)
                try tx.tell(filing, .withdrawalDecided, makings, now: now)
                if isGranted {
                    try tx.settleMatters(on: filing.id, [.settlement], as: "withdrawn", by: caller.account, now: now)
                }
                request.state = .settled(content.ground, by: caller.account, at: now)
                guard try tx.matters.settle(request) else { throw Refusal(.changedMeanwhile) }
                let closed = registered.closed(
                    on: .withdrawalGranted(ruling: makings.paper),
                    signedBy: caller.account,
                    at: now
                )
                let half = isGranted ? filing.fee.half(of: registered) : nil
                if isGranted { filing.fee = filing.fee.halvedIfOwed(in: registered) }
                try tx.enter(
                    isGranted ? .closed(closed) : filing.stage,
                    of: filing,
                    act: isGranted ? .withdrawalGranted : .withdrawalDeclined,
                    by: caller.account,
                    facts: ["ruling": makings.paper.description, "number": decision.number],
                    now: now
                )
                if isGranted { try tx.askToArchive(filing, as: makings.archiving, by: caller.account, now: now) }
                if let half {
                    try tx.oweRefund(
                        half,
                        on: .withdrawn,
                        of: filing,
                        as: refundID,
                        by: caller.account,
                        in: office,
                        now: now
                    )
                }
                return decision
            }
        }
    }
}
