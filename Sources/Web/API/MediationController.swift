import Filings
import Hummingbird
import Interchange
import Law
import Registry

/// Mediation: `…/mediation`, `…/mediation-proposal`, `…/mediator`, `…/mediation-receipt`, `…/mediation-extension`,
/// `…/mediation-end`, `…/settlement`, `…/settlement-closing`, and a court's mediations and mediators.
struct MediationController: Sendable {
    let site: Site

    var handlers: Handlers {
        [
            .apiMediations: list, .apiMediators: mediators, .apiAnswerMediation: answer,
            .apiProposeMediation: propose, .apiAppointMediator: appoint, .apiTakeUpMediation: takeUp,
            .apiExtendMediation: extend, .apiEndMediation: end, .apiSettleMediation: settle, .apiCloseAsSettled: close,
        ]
    }

    private struct Sent: Decodable, Sendable {
        let consents: Bool?
        let account: String?
        let organisation: String?
        let day: String?
        let statement: String?
        let reason: String?
        let text: String?
        let manner: String?
        let terms: String?
    }

    private func filing(_ filing: FilingRecord, _ context: DengwenContext) -> Response {
        .json(FilingModel(filing, office: site.office, language: context.language), status: .created)
    }

    @Sendable private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let query = try Query(request)
        let found = try await ListMediations(
            court: context.parameter("court"),
            after: try OpaqueCursor.day(query["after"], in: .mediations),
            limit: try query.number("limit", in: 1...200, otherwise: 50),
            caller: context.requireCaller()
        ).carryOut(in: site.office)
        let items = found.items.map { item in
            FilingModel(item.filing, office: site.office, language: context.language)
        }
        return .list(items, next: found.next.map { OpaqueCursor.text($0, in: .mediations) }, of: request)
    }

    @Sendable private func mediators(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let found = try await ListMediators(court: context.parameter("court"), caller: context.requireCaller())
            .carryOut(in: site.office)
        return .json(PageModel(items: found.map { MediatorModel(account: $0.id.description, name: $0.name) }))
    }

    @Sendable private func answer(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Sent.self)
        guard let consents = body.value.consents else { throw MalformedRequest.wrongShape(pointer: "/consents") }
        let once = try context.onceKey(for: request, body: body.bytes)
        let verb = AnswerMediation(
            filing: try context.filing(),
            consents: consents,
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) { filing(try await verb.carryOut(in: site.office), context) }
    }

    @Sendable private func propose(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let once = try context.onceKey(for: request, body: [])
        let verb = ProposeMediation(filing: try context.filing(), once: once, caller: try context.requireCaller())
        return try await site.once(once) { filing(try await verb.carryOut(in: site.office), context) }
    }

    @Sendable private func appoint(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Sent.self)
        let mediator: AppointMediator.Choice
        switch (body.value.account, body.value.organisation) {
        case (let account?, nil):
            guard let id = AccountID(account) else { throw MalformedRequest.wrongShape(pointer: "/account") }
            mediator = .member(id)
        case (nil, let name?): mediator = .outside(name)
        default: throw MalformedRequest.wrongShape(pointer: "/account")
        }
        let once = try context.onceKey(for: request, body: body.bytes)
        let verb = AppointMediator(
            filing: try context.filing(),
            mediator: mediator,
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) { filing(try await verb.carryOut(in: site.office), context) }
    }

    @Sendable private func takeUp(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Sent.self)
        let day = try body.value.day.map { text in
            guard let day = CourtDate(text) else { throw Refusal(.dayNotUnderstood) }
            return day
        }
        let once = try context.onceKey(for: request, body: body.bytes)
        let verb = TakeUpMediation(
            filing: try context.filing(),
            day: day,
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) { filing(try await verb.carryOut(in: site.office), context) }
    }

    @Sendable private func extend(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Sent.self)
        let once = try context.onceKey(for: request, body: body.bytes)
        let verb = ExtendMediation(
            filing: try context.filing(),
            statement: body.value.statement ?? "",
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) { filing(try await verb.carryOut(in: site.office), context) }
    }

    @Sendable private func end(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Sent.self)
        guard let reason = MediationEnding.Reason(rawValue: body.value.reason ?? "") else {
            throw MalformedRequest.wrongShape(pointer: "/reason")
        }
        let once = try context.onceKey(for: request, body: body.bytes)
        let verb = EndMediation(
            filing: try context.filing(),
            reason: reason,
            text: body.value.text ?? "",
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) { filing(try await verb.carryOut(in: site.office), context) }
    }

    @Sendable private func settle(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Sent.self)
        guard let manner = Settlement.Manner(rawValue: body.value.manner ?? "") else {
            throw MalformedRequest.wrongShape(pointer: "/manner")
        }
        let once = try context.onceKey(for: request, body: body.bytes)
        let verb = SettleMediation(
            filing: try context.filing(),
            manner: manner,
            terms: body.value.terms ?? "",
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) { filing(try await verb.carryOut(in: site.office), context) }
    }

    @Sendable private func close(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let once = try context.onceKey(for: request, body: [])
        let caller = try context.requireCaller()
        let verb = CloseAsSettled(
            filing: try context.filing(),
            ifVersion: try VersionTag.ifMatch(request),
            once: once,
            caller: caller
        )
        return try await site.once(once) {
            let decision = try await verb.carryOut(in: site.office)
            let model = DecisionModel(decision, names: [decision.signedBy: caller.name], in: context.language)
            return Response.json(model, status: .created)
                .located(at: "/api/v1/filings/\(decision.filing)/papers/\(decision.paper)/content")
        }
    }
}
