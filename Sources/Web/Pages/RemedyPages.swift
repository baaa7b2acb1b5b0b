import Filings
import Hummingbird
import Law
import Pages
import Registry

/// What a person does about a filing that was handed in: withdraw, insist, answer, appeal.
struct RemedyPages: Sendable {
    let desk: PageDesk

    var handlers: Handlers {
        [
            .insistencePage: insistencePage, .insist: insist, .withdrawalPage: withdrawalPage, .withdraw: withdraw,
            .forwardingPage: forwardingPage, .answerForward: answerForward, .appealPage: appealPage, .appeal: appeal,
        ]
    }

    /// The filing, if it is the caller's own; for anybody else it is not there.
    private func own(_ context: DengwenContext) async throws -> FilingView {
        let caller = try context.requireCaller()
        let view = try await ViewFiling(filing: context.filing(), caller: caller).carryOut(in: desk.office)
        guard view.filing.owner == caller.account else { throw Refusal(.notFound) }
        return view
    }

    func show(
        _ request: Request,
        _ context: DengwenContext,
        as page: PageDesk.Decide
    ) async throws -> Response {
        let view = try await own(context)
        guard let page = try page(view, Deciding(), context) else { return desk.go(Link.filing(view.filing.id)) }
        return try await desk.page(page, request, context, court: try desk.court(view.filing.court))
    }

    func carryOut(
        _ request: Request,
        _ context: DengwenContext,
        fields: [String],
        as page: PageDesk.Decide,
        _ verb: () async throws -> Response
    ) async throws -> Response {
        let view = try await own(context)
        do {
            return try await verb()
        } catch let refusal as Refusal where refusal.isAboutTyping {
            return try await desk.again(view, refusal, fields, as: page, request, context)
        } catch let refusal as Refusal where refusal.isOvertaken {
            return desk.go(Link.filing(view.filing.id), flash: "overtaken")
        }
    }

    // Insisting

    private func insistence(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) -> DecidePage? {
        guard let turnedAway = view.filing.stage.turnedAway, turnedAway.insistence == .none else { return nil }
        return .insistence(view, deciding, words: desk.words(context))
    }

    private func insistencePage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await show(request, context, as: insistence)
    }

    private func insist(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await carryOut(request, context, fields: ["statement"], as: insistence) {
            let verb = Insist(
                filing: try context.filing(),
                statement: context.form["statement"] ?? "",
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            return desk.go(Link.filing(try await verb.carryOut(in: desk.office).id), flash: "insisted")
        }
    }

    // Withdrawing

    private func withdrawal(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) -> DecidePage? {
        let isAsked = view.matters.contains { $0.kind == .withdrawalRequest && $0.isOpen }
        switch view.filing.stage {
        case .received, .awaitingCorrection: break
        case .registered where !isAsked: break
        default: return nil
        }
        return .withdrawal(view, deciding, words: desk.words(context))
    }

    private func withdrawalPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await show(request, context, as: withdrawal)
    }

    private func withdraw(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await carryOut(request, context, fields: ["reason"], as: withdrawal) {
            let verb = WithdrawFiling(
                filing: try context.filing(),
                reason: context.form["reason"] ?? "",
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            let filing = try await verb.carryOut(in: desk.office)
            let isOver = filing.stage.name == .withdrawn
            return desk.go(Link.filing(filing.id), flash: isOver ? "withdrawn" : "withdrawal_requested")
        }
    }

    // Being sent on

    private func forwarding(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) -> DecidePage? {
        guard let asked = view.matters.last(where: { $0.kind == .forwardProposal && $0.isOpen }) else { return nil }
        let name = try? desk.office.court(asked.content.direction).name.in(context.language)
        return .forwarding(view, deciding, court: name ?? asked.content.direction, words: desk.words(context))
    }

    private func forwardingPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await show(request, context, as: forwarding)
    }

    private func answerForward(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await carryOut(request, context, fields: [], as: forwarding) {
            let consents = context.form["act"] == "consent"
            let verb = AnswerForward(
                filing: try context.filing(),
                consents: consents,
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            let filing = try await verb.carryOut(in: desk.office)
            return desk.go(Link.filing(filing.id), flash: consents ? "refiled" : "forward_declined")
        }
    }

    // Appealing

    private func appealing(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) -> DecidePage? {
        guard view.filing.stage.name == .refused else { return nil }
        return .appeal(view, deciding, words: desk.words(context))
    }

    private func appealPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await show(request, context, as: appealing)
    }

    private func appeal(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await carryOut(request, context, fields: ["petition"], as: appealing) {
            let verb = AppealRefusal(
                filing: try context.filing(),
                petition: context.form["petition"] ?? "",
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            return desk.go(Link.filing(try await verb.carryOut(in: desk.office).id), flash: "appealed")
        }
    }
}
