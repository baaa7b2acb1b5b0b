package import Filings
package import Law

/// One attempt to pay a fee; what the provider says of it is taken once, in whatever order it comes.
package struct PaymentRecord: Codable, Hashable, Sendable {
    package enum Way: String, Codable, Hashable, Sendable {
        /// The sandbox: no money moves.
        case sandbox
        /// At the counter or the bank, recorded by somebody of the court.
        case counter
    }

    package enum State: Codable, Hashable, Sendable {
        case begun
        case failed(at: Instant)
        case paid(receipt: String, at: Instant)
        /// Paid, but not what was owed, or nothing was owed any more: it is to be given back (art 53).
        case toRefund(receipt: String, amount: Money, at: Instant)
        /// Given back, with the number of the court's own voucher.
        case refunded(receipt: String, amount: Money, voucher: String, at: Instant)
    }

    package let id: PaymentID
    package let filing: FilingID
    package let amount: Money
    package let way: Way
    package let begunBy: AccountID
    package let begunAt: Instant
    package var state: State

    package init(
        id: PaymentID,
        filing: FilingID,
        amount: Money,
        way: Way,
        begunBy: AccountID,
        begunAt: Instant,
        state: State = .begun
    ) {
        self.id = id
        self.filing = filing
        self.amount = amount
        self.way = way
        self.begunBy = begunBy
        self.begunAt = begunAt
        self.state = state
    }
}

/// What a provider says of a payment.
package struct PaymentNotice: Hashable, Sendable {
    package let payment: PaymentID
    package let amount: Money
    package let isPaid: Bool
    /// The number of the fiscal receipt, as the provider gives it.
    package let receipt: String

    package init(payment: PaymentID, amount: Money, isPaid: Bool, receipt: String) {
        self.payment = payment
        self.amount = amount
        self.isPaid = isPaid
        self.receipt = receipt
    }
}
