import Filings
import Law

extension RegistryTransaction {
    /// What is owed once it is asked for: a waiver that is being decided, or was decided before, holds (诉讼费用交纳办法 art 49).
    func fee(_ due: FeeDue, of filing: FilingRecord, relief asked: MatterRecord?) throws -> FeeState {
        if let asked { return .waiverPending(due, since: asked.at) }
        guard let decision = try decisions.of(filing.id).last(where: { $0.kind == .feeRelief }),
            let outcome = DecideFeeRelief.Outcome(code: decision.content.ground, figure: decision.content.direction)
        else { return .noticed(due) }
        return outcome.state(of: due, decision: decision.paper, at: due.at)
    }
}
