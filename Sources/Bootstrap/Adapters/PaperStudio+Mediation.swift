import Filings
import Law
import Papers
import Registry

// What ends a case by mediation.

extension PaperStudio {
    func mediationDocument(_ request: PaperRequest) throws -> MediationDocument {
        MediationDocument(
            matter: try decided(request, signed: true),
            defendants: defendants(request),
            terms: try decision(request).content.facts,
            fee: feeLeft(request)
        )
    }

    /// What had been paid whole before is given back by half; what was asked for since is the half already.
    private func feeLeft(_ request: PaperRequest) -> MediationDocument.Fee {
        guard case .closed(let closed) = request.filing.stage.closing else { return .none }
        switch request.filing.fee {
        case .notRequired, .awaitingMediation: return .none
        case .exempted: return .exempted
        case .paid(let due, let paid):
            let wasWhole = paid.at < closed.at && closed.registered.procedure == .ordinary
            return .due(wasWhole ? Money(fen: due.amount.fen - due.amount.fen / 2) : due.amount)
        case .noticed, .waiverPending, .deferred:
            return request.filing.fee.due.map { .due($0.amount) } ?? .none
        }
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
