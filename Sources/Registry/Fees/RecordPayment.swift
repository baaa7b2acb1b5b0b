package import Filings
package import Law

/// Records that a fee was paid at the bank or the counter, with the number of its fiscal receipt (诉讼费用交纳办法 art 52).
package struct RecordPayment: Sendable {
    package let filing: FilingID
    package let receipt: String
    /// What was owed when the money was taken; nil: whatever is owed now.
    package let seen: Money?
    package let ifVersion: Int?
    package let once: OnceKey?
    package let caller: Caller

    package init(
        filing: FilingID,
        receipt: String,
        seen: Money? = nil,
        ifVersion: Int? = nil,
        once: OnceKey? = nil,
        caller: Caller
    ) {
        self.filing = filing
        self.receipt = receipt
        self.seen = seen
        self.ifVersion = ifVersion
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> PaymentRecord {
        let now = office.clock.now
        let id = office.identifiers.next(PaymentID.self)
        let receipt = receipt.trimmingSpaces
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.filing(self.filing, for: caller, doing: .recordPayment, now: now)
                if let ifVersion, ifVersion != filing.version { throw Refusal(.changedMeanwhile) }
                guard let due = filing.fee.due else { throw Refusal(.nothingOwed) }
                if let seen, seen != due.amount { throw Refusal(.changedMeanwhile) }
                guard !receipt.isEmpty else { throw Refusal(.receiptNumberMissing, article: Article(.fees, 52)) }
                guard receipt.count <= 60 else { throw Refusal(.tooLong, facts: ["limit": "60"]) }
                let payment = PaymentRecord(
                    id: id,
                    filing: filing.id,
                    amount: due.amount,
                    way: .counter,
                    begunBy: caller.account,
                    begunAt: now,
                    state: .paid(receipt: receipt, at: now)
                )
                try tx.payments.add(payment)
                try tx.settle(filing, by: payment, receipt: receipt, actor: caller.account, at: now)
                return payment
            }
        }
    }
}
