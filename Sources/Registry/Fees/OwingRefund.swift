import Filings
package import Law

/// Why money is given back; the raw value is a code for programs.
package enum RefundGround: String, Sendable, CaseIterable {
    /// It was not owed: paid twice, another amount, or after nothing was owed any more.
    case notOwed
    /// The withdrawal was granted: half of the fee (诉讼费用交纳办法 art 15).
    case withdrawn
    /// The case ended by mediation: half of the fee (诉讼费用交纳办法 art 15).
    case mediated
}

extension RegistryTransaction {
    /// Money is to be given back within fifteen days (诉讼费用交纳办法 art 53); joined with what is to be given back already.
    func oweRefund(
        _ amount: Money,
        on ground: RefundGround,
        of filing: FilingRecord,
        as id: MatterID,
        by actor: AccountID,
        in office: Office,
        now: Instant
    ) throws {
        var owed = amount
        if let earlier = try matters.open(.refund, on: filing.id) {
            owed = Money(fen: owed.fen + (Int64(earlier.content.facts) ?? 0))
            try settleMatters(on: filing.id, [.refund], as: "joined", by: actor, now: now)
        }
        let deadline = RefundClock.deadline(from: CourtDate(now), calendar: office.calendar)
        let matter = MatterRecord(
            id: id,
            filing: filing.id,
            court: filing.court,
            kind: .refund,
            content: DecisionContent(
                ground: ground.rawValue,
                facts: "\(owed.fen)",
                direction: deadline.lastDay.description
            ),
            by: actor,
            at: now
        )
        guard try matters.add(matter) else { throw Refusal(.changedMeanwhile) }
        _ = try docket.append(
            DocketDraft(
                filing: filing.id,
                act: .refundOwed,
                actor: nil,
                at: now,
                facts: [
                    "matter": id.description, "amount": "\(amount.fen)", "ground": ground.rawValue,
                    "deadline": deadline.lastDay.description,
                ]
            )
        )
    }
}
