package import Filings
import Law

/// Records that money was given back, with the number of the court's voucher (诉讼费用交纳办法 art 53).
package struct RecordRefund: Sendable {
    package let filing: FilingID
    package let voucher: String
    package let once: OnceKey?
    package let caller: Caller

    package init(filing: FilingID, voucher: String, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.voucher = voucher
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> MatterRecord {
        let now = office.clock.now
        let voucher = voucher.trimmingSpaces
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.filing(self.filing, for: caller, doing: .recordRefund, now: now)
                guard var owed = try tx.matters.open(.refund, on: filing.id) else { throw Refusal(.nothingToRefund) }
                guard !voucher.isEmpty else { throw Refusal(.voucherMissing, article: Article(.fees, 53)) }
                guard voucher.count <= 60 else { throw Refusal(.tooLong, facts: ["limit": "60"]) }
                for var payment in try tx.payments.of(filing.id) {
                    guard case .toRefund(let receipt, let amount, _) = payment.state else { continue }
                    payment.state = .refunded(receipt: receipt, amount: amount, voucher: voucher, at: now)
                    try tx.payments.update(payment)
                }
                owed.state = .settled("refunded", by: caller.account, at: now)
                guard try tx.matters.settle(owed) else { throw Refusal(.changedMeanwhile) }
                _ = try tx.docket.append(
                    DocketDraft(
                        filing: filing.id,
                        act: .refunded,
                        actor: caller.account,
                        at: now,
                        facts: ["matter": owed.id.description, "amount": owed.content.facts, "voucher": voucher]
                    )
                )
                return owed
            }
        }
    }
}
