import Filings
import HTTPTypes
import Hummingbird
import Interchange
import Law
import Registry

/// The court decides: `…/refusal-draft`, `…/refusal`, `…/redirection`, `…/forward-proposal`, `…/withdrawal-ruling`,
/// `…/appeal-transfer`, `…/order`; `…/decisions` and `/api/v1/courts/{court}/matters` list.
struct DecisionsController: Sendable {
    let site: Site

    var handlers: Handlers {
        [
            .apiMatters: matters, .apiDecisions: decisions, .apiDraftRefusal: draft, .apiSendBackDraft: sendBack,
            .apiRefuse: refuse, .apiRedirect: redirect, .apiProposeForward: proposeForward,
            .apiDecideWithdrawal: decideWithdrawal, .apiSendAppeal: sendAppeal, .apiExecuteOrder: executeOrder,
        ]
    }

    @Sendable private func matters(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let query = try Query(request)
        let after = query["after"].map { MatterID($0) }
        if let after, after == nil { throw MalformedRequest.cursorNotUnderstood }
        let kind = query["kind"].map { MatterRecord.Kind(rawValue: $0) }
        if let kind, kind == nil { throw MalformedRequest.queryNotUnderstood(name: "kind") }
        let found = try await ListMatters(
            court: context.parameter("court"),
            kind: kind ?? nil,
            after: after ?? nil,
            limit: try query.number("limit", in: 1...200, otherwise: 50),
            caller: context.requireCaller()
        ).carryOut(in: site.office)
        let items = found.items.map { MatterModel($0, in: context.language) }
        return .list(items, next: found.next?.description, of: request)
    }

    /// Whose party asks has read them.
    @Sendable private func decisions(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (filing, caller) = (try context.filing(), try context.requireCaller())
        let view = try await ViewFiling(filing: filing, caller: caller).carryOut(in: site.office)
        if let ruling = view.filing.stage.refusal?.ruling {
            try await ReadNotice(filing: filing, paper: ruling, caller: caller).carryOut(in: site.office)
        }
        let items = view.decisions.map { DecisionModel($0, names: view.names, in: context.language) }
        return .json(PageModel(items: items))
    }

    private struct Asked: Decodable, Sendable {
        let ground: String?
        let `case`: String?
        let facts: String?
        let reasons: String?
        let direction: String?
        let court: String?
        let note: String?
        let outcome: String?
        let order: String?
        let procedure: String?
        let withoutDomicileInChina: Bool?
    }

    private func ground(_ asked: Asked) throws -> RefusalGround {
        guard let ground = RefusalGround(rawValue: asked.ground ?? "") else {
            throw MalformedRequest.wrongShape(pointer: "/ground")
        }
        return ground
    }

    @Sendable private func draft(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Asked.self)
        let caller = try context.requireCaller()
        let verb = DraftRefusal(
            filing: try context.filing(),
            ground: try ground(body.value),
            facts: body.value.facts ?? "",
            note: body.value.note ?? "",
            ifVersion: try VersionTag.ifMatch(request),
            caller: caller
        )
        let matter = try await verb.carryOut(in: site.office)
        let view = try await ViewFiling(filing: matter.filing, caller: caller).carryOut(in: site.office)
        return .json(MatterModel(matter, of: view.filing, name: caller.name, in: context.language))
    }

    @Sendable private func sendBack(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Asked.self)
        let verb = SendBackDraft(
            filing: try context.filing(),
            reason: body.value.note ?? "",
            caller: try context.requireCaller()
        )
        try await verb.carryOut(in: site.office)
        return .nothing()
    }

    /// Answers with the decision; the same key gets the same answer.
    private func deciding(
        _ request: Request,
        _ context: DengwenContext,
        _ verb: (Asked, OnceKey?, Caller, Int?) async throws -> DecisionRecord
    ) async throws -> Response {
        let body = try await JSONBody.read(request, as: Asked.self)
        let once = try context.onceKey(for: request, body: body.bytes)
        let (caller, version) = (try context.requireCaller(), try VersionTag.ifMatch(request))
        return try await site.once(once) {
            let decision = try await verb(body.value, once, caller, version)
            let names = [decision.signedBy: caller.name]
            return Response.json(DecisionModel(decision, names: names, in: context.language), status: .created)
                .located(at: "/api/v1/filings/\(decision.filing)/papers/\(decision.paper)/content")
        }
    }

    @Sendable private func refuse(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await deciding(request, context) { asked, once, caller, version in
            try await RefuseFiling(
                filing: context.filing(),
                ground: ground(asked),
                facts: asked.facts ?? "",
                appellant: asked.withoutDomicileInChina == true ? .withoutDomicileInChina : .withDomicileInChina,
                ifVersion: version,
                once: once,
                caller: caller
            ).carryOut(in: site.office)
        }
    }

    @Sendable private func redirect(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await deciding(request, context) { asked, once, caller, version in
            guard let redirectCase = RedirectCase(rawValue: asked.case ?? "") else {
                throw MalformedRequest.wrongShape(pointer: "/case")
            }
            return try await RedirectFiling(
                filing: context.filing(),
                redirectCase: redirectCase,
                direction: asked.direction ?? "",
                reasons: asked.reasons ?? "",
                ifVersion: version,
                once: once,
                caller: caller
            ).carryOut(in: site.office)
        }
    }

    @Sendable private func proposeForward(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Asked.self)
        let once = try context.onceKey(for: request, body: body.bytes)
        let caller = try context.requireCaller()
        let verb = ProposeForward(
            filing: try context.filing(),
            toCourt: try site.office.court(named: body.value.court ?? "").code.description,
            reasons: body.value.reasons ?? "",
            ifVersion: try VersionTag.ifMatch(request),
            once: once,
            caller: caller
        )
        return try await site.once(once) {
            let matter = try await verb.carryOut(in: site.office)
            let view = try await ViewFiling(filing: matter.filing, caller: caller).carryOut(in: site.office)
            let model = MatterModel(matter, of: view.filing, name: caller.name, in: context.language)
            return Response.json(model, status: .created)
        }
    }

    @Sendable private func decideWithdrawal(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await deciding(request, context) { asked, once, caller, version in
            guard let outcome = asked.outcome, ["granted", "declined"].contains(outcome) else {
                throw MalformedRequest.wrongShape(pointer: "/outcome")
            }
            return try await DecideWithdrawal(
                filing: context.filing(),
                isGranted: outcome == "granted",
                reasons: asked.reasons ?? "",
                ifVersion: version,
                once: once,
                caller: caller
            ).carryOut(in: site.office)
        }
    }

    @Sendable private func sendAppeal(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await deciding(request, context) { asked, once, caller, version in
            try await SendAppeal(
                filing: context.filing(),
                toCourt: site.office.court(named: asked.court ?? "").code.description,
                ifVersion: version,
                once: once,
                caller: caller
            ).carryOut(in: site.office)
        }
    }

    @Sendable private func executeOrder(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Asked.self)
        guard let procedure = Procedure(rawValue: body.value.procedure ?? "") else {
            throw MalformedRequest.wrongShape(pointer: "/procedure")
        }
        let once = try context.onceKey(for: request, body: body.bytes)
        let verb = RegisterCase(
            filing: try context.filing(),
            procedure: procedure,
            order: body.value.order ?? "",
            ifVersion: try VersionTag.ifMatch(request),
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) {
            let courtCase = try await verb.carryOut(in: site.office)
            return Response.json(CaseModel(courtCase), status: .created)
                .located(at: "/api/v1/filings/\(courtCase.filing)")
        }
    }
}
