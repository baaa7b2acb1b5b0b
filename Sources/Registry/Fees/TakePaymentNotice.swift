package import Filings
package import Law

/// Takes what a provider says of a payment: once, however often and in whatever order it is said.
///
/// Paid and owed, the fee is paid. Paid what was not asked, or when nothing is owed any more, it is to be given back within fifteen
/// days (诉讼费用交纳办法 art 53). A failure that comes after a payment changes nothing.
package struct TakePaymentNotice: Sendable {
    package let notice: PaymentNotice

    package init(notice: PaymentNotice) {
        self.notice = notice
    }

    /// - Throws: not found, where there is no such payment.
    package func carryOut(in office: Office) async throws -> PaymentRecord {
        let now = office.clock.now
        let matter = office.identifiers.next(MatterID.self)
        return try await office.store.write { tx in
            guard var payment = try tx.payments.find(notice.payment), let filing = try tx.filings.find(payment.filing)
            else { throw Refusal(.notFound) }
            switch (payment.state, notice.isPaid) {
            case (.paid, _), (.toRefund, _), (.refunded, _), (.failed, false): return payment
            case (.begun, false):
                payment.state = .failed(at: now)
                try tx.payments.update(payment)
                return payment
            case (.begun, true), (.failed, true): break
            }
            if notice.amount == payment.amount, filing.fee.due?.amount == payment.amount,
                Lifecycle.rules(for: filing.kind).contains(where: {
                    $0.action == .pay && $0.from.contains(filing.stage.name)
                })
            {
                payment.state = .paid(receipt: notice.receipt, at: now)
                try tx.payments.update(payment)
                try tx.settle(filing, by: payment, receipt: notice.receipt, actor: nil, at: now)
            } else {
                payment.state = .toRefund(receipt: notice.receipt, amount: notice.amount, at: now)
                try tx.payments.update(payment)
                try noteRefund(payment, of: filing, in: tx, now: now)
                try tx.oweRefund(
                    notice.amount,
                    on: .notOwed,
                    of: filing,
                    as: matter,
                    by: payment.begunBy,
                    in: office,
                    now: now
                )
            }
            return payment
        }
    }

    private func noteRefund(
        _ payment: PaymentRecord,
        of filing: FilingRecord,
        in tx: any RegistryTransaction,
        now: Instant
    ) throws {
        _ = try tx.docket.append(
            DocketDraft(
                filing: filing.id,
                act: .paymentToRefund,
                actor: nil,
                at: now,
                facts: ["payment": payment.id.description, "amount": "\(notice.amount.fen)"]
            )
        )
    }
}

extension RegistryTransaction {
    /// The fee is paid; a proposal to treat the suit as withdrawn ends with it.
    func settle(
        _ filing: FilingRecord,
        by payment: PaymentRecord,
        receipt: String,
        actor: AccountID?,
        at now: Instant
    ) throws {
        guard let due = filing.fee.due else { throw Refusal(.nothingOwed) }
        var filing = filing
        filing.fee = .paid(due, FeePaid(payment: payment.id, receipt: receipt, at: now))
        filing.updatedAt = now
        try put(filing)
        try settleMatters(
            on: filing.id,
            [.deemedWithdrawal, .feeRelief],
            as: "paid",
            by: actor ?? payment.begunBy,
            now: now
        )
        _ = try docket.append(
            DocketDraft(
                filing: filing.id,
                act: .feePaid,
                actor: actor,
                at: now,
                facts: ["payment": payment.id.description, "amount": "\(due.amount.fen)", "receipt": receipt]
            )
        )
    }
}
