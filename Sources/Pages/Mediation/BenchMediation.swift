import Filings
import Law
import Registry

extension BenchPage {
    /// What the desk can do about mediation now: the key of its label, and where.
    ///
    /// A mediator of the court acts on their own page; for an organisation outside the desk writes it down here.
    static func mediationActs(
        _ filing: FilingRecord,
        mayBegin: Bool,
        may: (Action) -> Bool
    ) -> [(String, String)] {
        guard mayBegin || filing.mediation != .none else { return [] }
        let isOutside = filing.mediation.mediator.map { $0.account == nil } ?? false
        var acts: [(Action, String, String)] = []
        let end = (Action.endMediation, "mediation_end", Link.mediationEnd(filing.id))
        switch filing.mediation {
        case .none where mayBegin:
            acts = [(.proposeMediation, "mediation_proposal", Link.mediationProposal(filing.id))]
        case .agreed: acts = [(.appointMediator, "mediator", Link.mediator(filing.id)), end]
        case .appointed:
            acts = [(.appointMediator, "mediator", Link.mediator(filing.id)), end]
            if isOutside {
                acts.insert((.takeUpMediation, "mediation_receipt", Link.mediationReceipt(filing.id)), at: 0)
            }
        case .running(let course):
            if isOutside {
                acts = [(.settleMediation, "settlement", Link.settlement(filing.id))]
                if !course.isExtended {
                    acts.append((.extendMediation, "mediation_extension", Link.mediationExtension(filing.id)))
                }
            }
            acts.append(end)
        case .settled(_, let settlement):
            if settlement.manner.decision != nil {
                acts = [(.closeAsSettled, "settlement_closing", Link.settlementClosing(filing.id))]
            }
            acts.append(end)
        default: break
        }
        guard filing.isMediating || filing.mediation == .none else { return [] }
        return acts.filter { may($0.0) }.map { ($0.1, $0.2) }
    }
}
