package import Filings

/// A payment, for whoever began it.
package struct ViewPayment: Sendable {
    package let payment: PaymentID
    package let caller: Caller

    package init(payment: PaymentID, caller: Caller) {
        self.payment = payment
        self.caller = caller
    }

    /// - Throws: not found, where there is none or it is somebody else's.
    package func carryOut(in office: Office) async throws -> PaymentRecord {
        let found = try await office.store.read { [payment] tx in try tx.payments.find(payment) }
        guard let found, found.begunBy == caller.account else { throw Refusal(.notFound) }
        return found
    }
}
