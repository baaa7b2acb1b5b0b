import Filings
import Hummingbird
import Law
import Pages
import Registry

/// The court decides: refusal, redirection, sending on, withdrawal, appeals and orders of the court above.
struct DeskDecisionPages: Sendable {
    let desk: PageDesk

    var handlers: Handlers {
        [
            .refusalPage: refusalPage, .refuse: refuse, .redirectionPage: redirectionPage, .redirect: redirect,
            .forwardProposalPage: forwardProposalPage, .proposeForward: proposeForward,
            .withdrawalRulingPage: withdrawalRulingPage, .decideWithdrawal: decideWithdrawal,
            .appealTransferPage: appealTransferPage, .sendAppeal: sendAppeal, .orderPage: orderPage,
            .executeOrder: executeOrder, .matters: matters,
        ]
    }

    private func matters(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (code, after) = (try context.parameter("court"), try Query(request)["after"].flatMap { MatterID($0) })
        let found = try await ListMatters(court: code, after: after, caller: context.requireCaller())
            .carryOut(in: desk.office)
        let page = MattersPage(
            found.items,
            court: code,
            next: found.next?.description,
            isFirst: after == nil,
            words: desk.words(context)
        )
        return try await desk.page(page, request, context, court: try desk.court(code))
    }

    // Refusal

    private func refusalPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await desk.decide(request, context, as: refusal)
    }

    private func refusal(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) throws -> DecidePage? {
        let (maySign, mayDraft) = (try may(.refuse, view, context), try may(.draftRefusal, view, context))
        guard maySign || mayDraft else { return nil }
        return .refusal(view, deciding, maySign: maySign, mayDraft: mayDraft, words: desk.words(context))
    }

    private func may(_ action: Action, _ view: FilingView, _ context: DengwenContext) throws -> Bool {
        let (filing, viewer) = (view.filing, try context.requireCaller().viewer)
        let rule = try? Lifecycle.permit(
            action,
            in: filing.stage.name,
            by: viewer.actors(owner: filing.owner, court: filing.court),
            kind: filing.kind,
            circumstances: filing.circumstances(on: CourtDate(desk.office.clock.now))
        )
        return rule != nil
    }

    private func refuse(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (form, filing) = (context.form, try context.filing())
        return try await desk.deciding(request, context, fields: ["ground", "facts", "appellant", "note"], as: refusal)
        {
            let caller = try context.requireCaller()
            if form["act"] == "back" {
                let verb = SendBackDraft(filing: filing, reason: form["note"] ?? "", caller: caller)
                try await verb.carryOut(in: desk.office)
                return desk.go(Link.bench(filing), flash: "draft_sent_back")
            }
            guard let ground = RefusalGround(rawValue: form["ground"] ?? "") else { throw Refusal(.groundMissing) }
            let version = form["revision"].flatMap { Int($0) }
            if form["act"] == "draft" {
                let verb = DraftRefusal(
                    filing: filing,
                    ground: ground,
                    facts: form["facts"] ?? "",
                    note: form["note"] ?? "",
                    ifVersion: version,
                    once: try context.onceKey(for: request),
                    caller: caller
                )
                _ = try await verb.carryOut(in: desk.office)
                return desk.go(Link.bench(filing), flash: "refusal_drafted")
            }
            let verb = RefuseFiling(
                filing: filing,
                ground: ground,
                facts: form["facts"] ?? "",
                appellant: Refused.Appellant(rawValue: form["appellant"] ?? "") ?? .withDomicileInChina,
                ifVersion: version,
                once: try context.onceKey(for: request),
                caller: caller
            )
            _ = try await verb.carryOut(in: desk.office)
            return desk.go(Link.bench(filing), flash: "refused")
        }
    }

    // Redirection, and sending on with consent

    private func redirectionPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await desk.decide(request, context, as: redirection)
    }

    private func redirection(
        _ view: FilingView,
        _ deciding: Deciding,
        _ context: DengwenContext
    ) throws -> DecidePage? {
        guard try may(.redirect, view, context) else { return nil }
        return .redirection(view, deciding, words: desk.words(context))
    }

    private func redirect(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (form, filing) = (context.form, try context.filing())
        return try await desk.deciding(request, context, fields: ["case", "direction", "reasons"], as: redirection) {
            guard let redirectCase = RedirectCase(rawValue: form["case"] ?? "") else { throw Refusal(.caseMissing) }
            let verb = RedirectFiling(
                filing: filing,
                redirectCase: redirectCase,
                direction: form["direction"] ?? "",
                reasons: form["reasons"] ?? "",
                ifVersion: form["revision"].flatMap { Int($0) },
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            _ = try await verb.carryOut(in: desk.office)
            return desk.go(Link.bench(filing), flash: "redirected")
        }
    }

    private func forwardProposalPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await desk.decide(request, context, as: forwardProposal)
    }

    private func forwardProposal(
        _ view: FilingView,
        _ deciding: Deciding,
        _ context: DengwenContext
    ) throws -> DecidePage? {
        guard try may(.forward, view, context) else { return nil }
        return .forwardProposal(view, deciding, words: desk.words(context))
    }

    private func proposeForward(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (form, filing) = (context.form, try context.filing())
        return try await desk.deciding(request, context, fields: ["court", "reasons"], as: forwardProposal) {
            let verb = ProposeForward(
                filing: filing,
                toCourt: try desk.office.court(named: form["court"] ?? "").code.description,
                reasons: form["reasons"] ?? "",
                ifVersion: form["revision"].flatMap { Int($0) },
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            _ = try await verb.carryOut(in: desk.office)
            return desk.go(Link.bench(filing), flash: "forward_proposed")
        }
    }

    // After registration

    private func withdrawalRulingPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await desk.decide(request, context, as: withdrawalRuling)
    }

    private func withdrawalRuling(
        _ view: FilingView,
        _ deciding: Deciding,
        _ context: DengwenContext
    ) throws -> DecidePage? {
        let isAsked = view.matters.contains { $0.kind == .withdrawalRequest && $0.isOpen }
        guard isAsked, try may(.grantWithdrawal, view, context) else { return nil }
        return .withdrawalRuling(view, deciding, words: desk.words(context))
    }

    private func decideWithdrawal(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (form, filing) = (context.form, try context.filing())
        return try await desk.deciding(request, context, fields: ["outcome", "reasons"], as: withdrawalRuling) {
            guard let outcome = form["outcome"], ["granted", "declined"].contains(outcome) else {
                throw Refusal(.outcomeMissing)
            }
            let verb = DecideWithdrawal(
                filing: filing,
                isGranted: outcome == "granted",
                reasons: form["reasons"] ?? "",
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            _ = try await verb.carryOut(in: desk.office)
            return desk.go(Link.bench(filing), flash: "withdrawal_decided")
        }
    }

    // On appeal

    private func appealTransferPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await desk.decide(request, context, as: appealTransfer)
    }

    private func appealTransfer(
        _ view: FilingView,
        _ deciding: Deciding,
        _ context: DengwenContext
    ) throws -> DecidePage? {
        guard case .appealed(let appealed) = view.filing.stage, appealed.forwarding == .notYet,
            try may(.forwardAppeal, view, context)
        else { return nil }
        return .appealTransfer(view, deciding, words: desk.words(context))
    }

    private func sendAppeal(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (form, filing) = (context.form, try context.filing())
        return try await desk.deciding(request, context, fields: ["court"], as: appealTransfer) {
            let verb = SendAppeal(
                filing: filing,
                toCourt: try desk.office.court(named: form["court"] ?? "").code.description,
                ifVersion: form["revision"].flatMap { Int($0) },
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            _ = try await verb.carryOut(in: desk.office)
            return desk.go(Link.bench(filing), flash: "appeal_sent")
        }
    }

    private func orderPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await desk.decide(request, context, as: order)
    }

    private func order(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) throws -> DecidePage? {
        guard try may(.registerAsOrdered, view, context) else { return nil }
        return .order(view, deciding, words: desk.words(context))
    }

    private func executeOrder(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (form, filing) = (context.form, try context.filing())
        return try await desk.deciding(request, context, fields: ["order", "procedure"], as: order) {
            guard let procedure = Procedure(rawValue: form["procedure"] ?? "") else { throw Refusal(.procedureMissing) }
            let verb = RegisterCase(
                filing: filing,
                procedure: procedure,
                order: form["order"] ?? "",
                ifVersion: form["revision"].flatMap { Int($0) },
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            _ = try await verb.carryOut(in: desk.office)
            return desk.go(Link.bench(filing), flash: "registered")
        }
    }
}
