import Forms
import Law
import Papers
import Registry

// What goes to both sides when a case is registered.

extension PaperStudio {
    func rights(_ request: PaperRequest) throws -> RightsNotice {
        RightsNotice(matter: try told(request), defendants: defendants(request), procedure: try procedure(request))
    }

    func smallClaims(_ request: PaperRequest) throws -> SmallClaimsNotice {
        SmallClaimsNotice(matter: try told(request), defendants: defendants(request), procedure: try procedure(request))
    }

    func evidence(_ request: PaperRequest) throws -> EvidenceNotice {
        EvidenceNotice(matter: try told(request), defendants: defendants(request), procedure: try procedure(request))
    }

    func response(_ request: PaperRequest) throws -> ResponseNotice {
        ResponseNotice(matter: try told(request), defendants: defendants(request), procedure: try procedure(request))
    }

    private func told(_ request: PaperRequest) throws -> DecidedMatter { try decided(request, signed: false) }

    private func procedure(_ request: PaperRequest) throws -> Procedure {
        guard let courtCase = request.courtCase else { throw Refusal(.notInThisStage) }
        return courtCase.procedure
    }

    func defendants(_ request: PaperRequest) -> [String] {
        guard let form = try? form(request) else { return [] }
        return form.parties(request.submission.answers).filter { $0.role == .defendant }.map(\.name)
    }
}
