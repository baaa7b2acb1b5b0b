package import Filings
import Law

/// Asks for exemption, reduction or deferral of the fee (免交、减交、缓交; 诉讼费用交纳办法 art 48).
///
/// From the moment the filing is handed in, and after the fee notice too: while it is not decided nobody is treated as having
/// withdrawn.
package struct AskFeeRelief: Sendable {
    package let filing: FilingID
    package let relief: FeeRelief
    package let ground: FeeReliefGround
    /// The hardship, and what proves it.
    package let facts: String
    package let once: OnceKey?
    package let caller: Caller

    package init(
        filing: FilingID,
        relief: FeeRelief,
        ground: FeeReliefGround,
        facts: String,
        once: OnceKey? = nil,
        caller: Caller
    ) {
        self.filing = filing
        self.relief = relief
        self.ground = ground
        self.facts = facts
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> FilingRecord {
        let now = office.clock.now
        let id = office.identifiers.next(MatterID.self)
        let content = try DecisionContent(ground: ground.rawValue, facts: facts, direction: relief.rawValue).checked()
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.filing(self.filing, for: caller, doing: .askFeeRelief, now: now)
                guard !content.facts.isEmpty else { throw Refusal(.factsMissing, article: Article(.fees, 48)) }
                guard ground.reliefs.contains(relief) else {
                    throw Refusal(.groundDoesNotFit, article: relief.article)
                }
                if filing.stage.registration != nil, !filing.fee.mayBeRelieved { throw Refusal(.nothingOwed) }
                let matter = MatterRecord(
                    id: id,
                    filing: filing.id,
                    court: filing.court,
                    kind: .feeRelief,
                    content: content,
                    by: caller.account,
                    at: now
                )
                guard try tx.matters.add(matter) else { throw Refusal(.askedAlready) }
                try enter(filing, in: tx, now: now)
                return try tx.filing(filing.id, for: caller, to: .see)
            }
        }
    }

    private func enter(_ filing: FilingRecord, in tx: any RegistryTransaction, now: Instant) throws {
        var filing = filing
        if let due = filing.fee.due {
            filing.fee = .waiverPending(due, since: now)
            filing.updatedAt = now
            try tx.put(filing)
        }
        // A proposal to treat the suit as withdrawn ends with the request.
        try tx.settleMatters(on: filing.id, [.deemedWithdrawal], as: "overtaken", by: caller.account, now: now)
        _ = try tx.docket.append(
            DocketDraft(
                filing: filing.id,
                act: .feeReliefAsked,
                actor: caller.account,
                at: now,
                facts: ["relief": relief.rawValue]
            )
        )
    }
}
