package import Filings
import Law

/// Begins to pay what is owed: an attempt of its own, with the provider's address to go to.
package struct BeginPayment: Sendable {
    package let filing: FilingID
    package let once: OnceKey?
    package let caller: Caller

    package init(filing: FilingID, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> PaymentRecord {
        let now = office.clock.now
        let provider = office.payments
        let id = office.identifiers.next(PaymentID.self)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.filing(self.filing, for: caller, doing: .pay, now: now)
                guard let provider else { throw Refusal(.paymentNotOffered) }
                guard let due = filing.fee.due else { throw Refusal(.nothingOwed) }
                let payment = PaymentRecord(
                    id: id,
                    filing: filing.id,
                    amount: due.amount,
                    way: provider.way,
                    begunBy: caller.account,
                    begunAt: now
                )
                try tx.payments.add(payment)
                return payment
            }
        }
    }
}
