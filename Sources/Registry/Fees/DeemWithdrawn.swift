package import Filings
import Law

/// Treats the suit as withdrawn, by a ruling a judge signs (按撤诉处理裁定; 民诉法解释 art 213).
package struct DeemWithdrawn: Sendable {
    package let filing: FilingID
    package let ifVersion: Int?
    package let once: OnceKey?
    package let caller: Caller

    package init(filing: FilingID, ifVersion: Int? = nil, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.ifVersion = ifVersion
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> DecisionRecord {
        let now = office.clock.now
        let seen = try await office.store.read { tx in try tx.filing(filing, for: caller, to: .see).court }
        let makings = DecisionMakings(in: office, court: try office.court(seen), now: now)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let seen = try tx.filing(self.filing, for: caller, to: .see)
                // What stands in the way is said before the lifecycle says only that it is not the time.
                if seen.stage.name == .registered { try tx.unpaid(seen, on: CourtDate(now)) }
                let filing = try tx.filing(self.filing, for: caller, doing: .deemWithdrawn, now: now)
                if let ifVersion, ifVersion != filing.version { throw Refusal(.changedMeanwhile) }
                guard case .registered(let registered) = filing.stage, let due = filing.fee.due,
                    var proposal = try tx.matters.open(.deemedWithdrawal, on: filing.id)
                else { throw Refusal(.notInThisStage) }
                let decision = DecisionRecord(
                    paper: makings.paper,
                    filing: filing.id,
                    submission: registered.received.submission,
                    kind: .deemedWithdrawal,
                    number: registered.number.description,
                    content: DecisionContent(
                        ground: "",
                        facts: "\(due.amount.fen)",
                        direction: filing.fee.lastDay?.description ?? ""
                    ),
                    draftedBy: proposal.by,
                    signedBy: caller.account,
                    at: now
                )
                try tx.issue(decision, as: .deemedWithdrawalRuling, makings, now: now)
                try tx.tell(filing, .withdrawalDecided, makings, now: now)
                proposal.state = .settled("signed", by: caller.account, at: now)
                guard try tx.matters.settle(proposal) else { throw Refusal(.changedMeanwhile) }
                let closed = registered.closed(
                    on: .deemedWithdrawn(ruling: makings.paper),
                    signedBy: caller.account,
                    at: now
                )
                // What was not paid is not asked for any more.
                var unasked = filing
                unasked.fee = .notRequired
                try tx.enter(
                    .closed(closed),
                    of: unasked,
                    act: .deemedWithdrawn,
                    by: caller.account,
                    facts: ["ruling": makings.paper.description, "number": decision.number],
                    now: now
                )
                try tx.askToArchive(filing, as: makings.archiving, by: caller.account, now: now)
                return decision
            }
        }
    }
}
