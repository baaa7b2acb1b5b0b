package import Filings
import Law

/// Proposes to a judge to treat the suit as withdrawn, because the fee was not paid in time (民诉法解释 art 213).
///
/// Never before the period is over, and never while a waiver is being decided.
package struct ProposeDeemedWithdrawal: Sendable {
    package let filing: FilingID
    package let once: OnceKey?
    package let caller: Caller

    package init(filing: FilingID, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> MatterRecord {
        let now = office.clock.now
        let id = office.identifiers.next(MatterID.self)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.filing(self.filing, for: caller, doing: .proposeDeemedWithdrawal, now: now)
                try tx.unpaid(filing, on: CourtDate(now))
                let matter = MatterRecord(
                    id: id,
                    filing: filing.id,
                    court: filing.court,
                    kind: .deemedWithdrawal,
                    content: DecisionContent(ground: "", facts: ""),
                    by: caller.account,
                    at: now
                )
                guard try tx.matters.add(matter) else { throw Refusal(.askedAlready) }
                _ = try tx.docket.append(
                    DocketDraft(filing: filing.id, act: .deemedWithdrawalProposed, actor: caller.account, at: now)
                )
                return matter
            }
        }
    }
}

extension RegistryTransaction {
    /// - Throws: why the suit cannot be treated as withdrawn today.
    func unpaid(_ filing: FilingRecord, on today: CourtDate) throws {
        if case .waiverPending = filing.fee {
            throw Refusal(.waiverPending, article: Article(.civilProcedureInterpretation, 213))
        }
        guard filing.fee.due != nil else { throw Refusal(.nothingOwed) }
        guard filing.fee.isOverdue(on: today) else {
            throw Refusal(
                .feePeriodRuns,
                facts: ["lastDay": filing.fee.lastDay?.description ?? ""],
                article: Article(.fees, 22)
            )
        }
    }
}
