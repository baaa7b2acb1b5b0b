import Filings
import Registry

extension CheckFiling {
    /// A fee is paid once: the payment it names is there and paid, no other is, and the docket says so once.
    func feeProblems() -> [CheckProblem] {
        let paid = payments.filter { if case .paid = $0.state { true } else { false } }
        guard case .paid(let due, let evidence) = filing.fee else {
            return paid.isEmpty ? [] : [problem(.payment, paid[0].id.description)]
        }
        let isOnce = paid.map(\.id) == [evidence.payment] && paid.first?.amount == due.amount
        let isSaid = entries(.feePaid, "payment", evidence.payment) == 1
        return isOnce && isSaid ? [] : [problem(.payment, evidence.payment.description)]
    }
}
