import Filings
import Law
import Papers
import Registry

// What ends a case by mediation.

extension PaperStudio {
    func mediationDocument(_ request: PaperRequest) throws -> MediationDocument {
        let fee = request.filing.claimAmount.flatMap { claim in
            request.courtCase.map {
                CaseFee.firstInstance(claim: claim, procedure: $0.procedure, isMediated: true).payable
            }
        }
        return MediationDocument(
            matter: try decided(request, signed: true),
            defendants: defendants(request),
            terms: try decision(request).content.facts,
            fee: fee
        )
    }

    func settlementRecord(_ request: PaperRequest) throws -> SettlementRecord {
        SettlementRecord(
            matter: try decided(request, signed: true),
            defendants: defendants(request),
            terms: try decision(request).content.facts
        )
    }

    /// The notice is for half where a mediation document ended the case before.
    func isMediated(_ request: PaperRequest) -> Bool {
        guard case .closed(let closed) = request.filing.stage.closing, case .settled = closed.ground else {
            return false
        }
        return request.paper.requestedAt >= closed.at
    }
}

extension Stage {
    /// How the case was closed, also when it is in the archive since.
    fileprivate var closing: Stage {
        if case .archived(let archived) = self, case .closed(let closed) = archived.from { return .closed(closed) }
        return self
    }
}
