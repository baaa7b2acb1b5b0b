import Filings
import HTTPTypes
import Hummingbird
import Interchange
import Law
import Registry

/// What a person does about what was handed in: `…/insistence`, `…/withdrawal`, `…/forwarding`, `…/appeal`.
struct RemediesController: Sendable {
    let site: Site

    var handlers: Handlers {
        [.apiInsist: insist, .apiWithdraw: withdraw, .apiAnswerForward: answerForward, .apiAppeal: appeal]
    }

    private struct Said: Decodable, Sendable {
        let statement: String?
        let reason: String?
        let consents: Bool?
        let petition: String?
    }

    /// Answers with the filing as it stands then; the same key gets the same answer.
    private func remedy(
        _ request: Request,
        _ context: DengwenContext,
        status: HTTPResponse.Status = .ok,
        _ verb: (Said, OnceKey?, Caller) async throws -> FilingRecord
    ) async throws -> Response {
        let body = try await JSONBody.read(request, as: Said.self)
        let once = try context.onceKey(for: request, body: body.bytes)
        let caller = try context.requireCaller()
        return try await site.once(once) {
            let filing = try await verb(body.value, once, caller)
            let view = try await ViewFiling(filing: filing.id, caller: caller).carryOut(in: site.office)
            let model = FilingModel(
                view.filing,
                office: site.office,
                language: context.language,
                receipt: view.receipts.last?.number
            )
            return Response.json(model, status: status).tagged(VersionTag.tag(view.filing.version))
        }
    }

    @Sendable private func insist(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await remedy(request, context) { said, once, caller in
            try await Insist(
                filing: context.filing(),
                statement: said.statement ?? "",
                once: once,
                caller: caller
            ).carryOut(in: site.office)
        }
    }

    @Sendable private func withdraw(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let version = try VersionTag.ifMatch(request)
        return try await remedy(request, context) { said, once, caller in
            try await WithdrawFiling(
                filing: context.filing(),
                reason: said.reason ?? "",
                ifVersion: version,
                once: once,
                caller: caller
            ).carryOut(in: site.office)
        }
    }

    /// With consent the answer is the filing at the other court.
    @Sendable private func answerForward(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await remedy(request, context) { said, once, caller in
            guard let consents = said.consents else { throw MalformedRequest.wrongShape(pointer: "/consents") }
            return try await AnswerForward(
                filing: context.filing(),
                consents: consents,
                once: once,
                caller: caller
            ).carryOut(in: site.office)
        }
    }

    @Sendable private func appeal(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await remedy(request, context, status: .created) { said, once, caller in
            try await AppealRefusal(
                filing: context.filing(),
                petition: said.petition ?? "",
                once: once,
                caller: caller
            ).carryOut(in: site.office)
        }
    }
}
