/// An attempt to pay a fee.
package struct PaymentModel: Codable, Hashable, Sendable {
    package let id: String
    package let amount: MoneyModel
    /// "sandbox" (no money moves) or "counter".
    package let way: String
    /// "begun", "failed", "paid", "toRefund" or "refunded".
    package let state: String
    /// The number of the fiscal receipt.
    package let receipt: String?
    /// Where to go to pay; missing once it is over.
    package let address: String?
    package let begunAt: String

    package init(
        id: String,
        amount: MoneyModel,
        way: String,
        state: String,
        receipt: String?,
        address: String?,
        begunAt: String
    ) {
        self.id = id
        self.amount = amount
        self.way = way
        self.state = state
        self.receipt = receipt
        self.address = address
        self.begunAt = begunAt
    }
}
