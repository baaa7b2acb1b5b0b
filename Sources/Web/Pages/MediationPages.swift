import Filings
import Hummingbird
import Law
import Pages
import Registry

/// Mediation: the person answers, the desk names a mediator, the mediator takes it up and says how it ended, a judge closes.
struct MediationPages: Sendable {
    let desk: PageDesk
    private let remedies: RemedyPages

    init(desk: PageDesk) {
        self.desk = desk
        remedies = RemedyPages(desk: desk)
    }

    var handlers: Handlers {
        [
            .mediationPage: answerPage, .answerMediation: answer, .mediations: list,
            .mediationProposalPage: proposalPage, .proposeMediation: propose,
            .mediatorPage: mediatorPage, .appointMediator: appoint,
            .mediationReceiptPage: receiptPage, .takeUpMediation: takeUp,
            .mediationExtensionPage: extensionPage, .extendMediation: extend,
            .mediationEndPage: endPage, .endMediation: end, .settlementPage: settlementPage, .settleMediation: settle,
            .settlementClosingPage: closingPage, .closeAsSettled: close,
        ]
    }

    // The party

    private func answering(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) -> DecidePage? {
        let filing = view.filing
        guard desk.office.policy.mediates(in: filing.stage.name, on: CourtDate(desk.office.clock.now)) else {
            return nil
        }
        if case .ended = filing.mediation { return nil }
        return .mediationAnswer(view, deciding, words: desk.words(context))
    }

    private func answerPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await remedies.show(request, context, as: answering)
    }

    private func answer(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let form = context.form
        return try await remedies.carryOut(request, context, fields: [], as: answering) {
            guard let consents = ["yes": true, "no": false][form["act"] ?? ""] else { throw Refusal(.outcomeMissing) }
            let verb = AnswerMediation(
                filing: try context.filing(),
                consents: consents,
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            let filing = try await verb.carryOut(in: desk.office)
            return desk.go(Link.filing(filing.id), flash: consents ? "mediation_agreed" : "mediation_declined")
        }
    }

    // The desk

    private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (code, after) = (try context.parameter("court"), DayCursor(try Query(request)["after"]))
        let found = try await ListMediations(court: code, after: after, caller: context.requireCaller())
            .carryOut(in: desk.office)
        let page = MediationsPage(
            found.items,
            court: code,
            next: found.next?.text,
            isFirst: after == nil,
            words: desk.words(context)
        )
        return try await desk.page(page, request, context, court: try desk.court(code))
    }

    private func proposal(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) -> DecidePage? {
        let today = CourtDate(desk.office.clock.now)
        guard view.filing.mediation == .none, desk.office.policy.mediates(in: view.filing.stage.name, on: today) else {
            return nil
        }
        return .mediationProposal(view, deciding, words: desk.words(context))
    }

    private func proposalPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await desk.decide(request, context, as: proposal)
    }

    private func propose(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let filing = try context.filing()
        return try await desk.deciding(request, context, fields: [], as: proposal) {
            let (once, caller) = (try context.onceKey(for: request), try context.requireCaller())
            _ = try await ProposeMediation(filing: filing, once: once, caller: caller).carryOut(in: desk.office)
            return desk.go(Link.bench(filing), flash: "mediation_proposed")
        }
    }

    /// The page that names a mediator, with those there are.
    private func appointing(_ context: DengwenContext) async throws -> PageDesk.Decide {
        let filing = try await desk.viewForDesk(context).filing
        let there = try await ListMediators(court: filing.court, caller: context.requireCaller())
            .carryOut(in: desk.office)
        return { view, deciding, context in
            switch view.filing.mediation {
            case .agreed, .appointed: break
            default: return nil
            }
            guard view.filing.isMediating else { return nil }
            return .mediator(view, deciding, mediators: there, words: desk.words(context))
        }
    }

    private func mediatorPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await desk.decide(request, context, as: try await appointing(context))
    }

    private func appoint(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (form, filing) = (context.form, try context.filing())
        let page = try await appointing(context)
        return try await desk.deciding(request, context, fields: ["mediator", "name"], as: page) {
            let chosen = form["mediator"] ?? ""
            let verb = AppointMediator(
                filing: filing,
                mediator: AccountID(chosen).map { .member($0) } ?? .outside(form["name"] ?? ""),
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            _ = try await verb.carryOut(in: desk.office)
            return desk.go(Link.bench(filing), flash: "mediator_appointed")
        }
    }

    private func closing(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) -> DecidePage? {
        guard view.filing.isMediating, case .settled(_, let settlement) = view.filing.mediation,
            settlement.manner.decision != nil
        else { return nil }
        return .settlementClosing(view, deciding, words: desk.words(context))
    }

    private func closingPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await desk.decide(request, context, as: closing)
    }

    private func close(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (form, filing) = (context.form, try context.filing())
        return try await desk.deciding(request, context, fields: [], as: closing) {
            let verb = CloseAsSettled(
                filing: filing,
                ifVersion: form["revision"].flatMap { Int($0) },
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            _ = try await verb.carryOut(in: desk.office)
            return desk.go(Link.bench(filing), flash: "closed_as_settled")
        }
    }

    // Whoever mediates, or the desk for an organisation outside

    /// The filing, and whether it is the desk that looks; for anybody else it is not there.
    private func mediated(_ context: DengwenContext) async throws -> (view: FilingView, isDesk: Bool) {
        let caller = try context.requireCaller()
        let view = try await ViewFiling(filing: context.filing(), caller: caller).carryOut(in: desk.office)
        if view.filing.mediatorNow == caller.account { return (view, false) }
        guard ReviewQueue.desk.contains(where: { caller.holds($0, in: view.filing.court) }) else {
            throw Refusal(.notFound)
        }
        return (view, true)
    }

    private func show(_ request: Request, _ context: DengwenContext, as page: PageDesk.Decide) async throws -> Response
    {
        let view = try await mediated(context).view
        guard let page = try page(view, Deciding(), context) else { return desk.go(Link.filing(view.filing.id)) }
        return try await desk.page(page, request, context, court: try desk.court(view.filing.court))
    }

    private func carryOut(
        _ request: Request,
        _ context: DengwenContext,
        fields: [String],
        as page: PageDesk.Decide,
        _ verb: () async throws -> Void
    ) async throws -> Response {
        let (view, isDesk) = try await mediated(context)
        do {
            try await verb()
            let (court, filing) = (view.filing.court, view.filing.id)
            return desk.go(isDesk ? Link.bench(filing) : Link.mediations(court), flash: "mediation_recorded")
        } catch let refusal as Refusal where refusal.isAboutTyping {
            return try await desk.again(view, refusal, fields, as: page, request, context)
        } catch let refusal as Refusal where refusal.isOvertaken {
            return desk.go(Link.filing(view.filing.id), flash: "overtaken")
        }
    }

    private func isDesk(_ view: FilingView, _ context: DengwenContext) throws -> Bool {
        try view.filing.mediatorNow != context.requireCaller().account
    }

    private func receiving(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) throws -> DecidePage? {
        guard view.filing.isMediating, case .appointed = view.filing.mediation else { return nil }
        return .mediationReceipt(view, deciding, isDesk: try isDesk(view, context), words: desk.words(context))
    }

    private func receiptPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await show(request, context, as: receiving)
    }

    private func takeUp(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let typed = (context.form["day"] ?? "").trimmingSpaces
        return try await carryOut(request, context, fields: ["day"], as: receiving) {
            let day = CourtDate(typed)
            guard day != nil || typed.isEmpty else { throw Refusal(.dayNotUnderstood) }
            let verb = TakeUpMediation(
                filing: try context.filing(),
                day: day,
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            _ = try await verb.carryOut(in: desk.office)
        }
    }

    private func extending(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) throws -> DecidePage? {
        guard view.filing.isMediating, case .running(let course) = view.filing.mediation, !course.isExtended else {
            return nil
        }
        return .mediationExtension(view, deciding, isDesk: try isDesk(view, context), words: desk.words(context))
    }

    private func extensionPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await show(request, context, as: extending)
    }

    private func extend(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await carryOut(request, context, fields: ["statement"], as: extending) {
            let verb = ExtendMediation(
                filing: try context.filing(),
                statement: context.form["statement"] ?? "",
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            _ = try await verb.carryOut(in: desk.office)
        }
    }

    private func ending(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) throws -> DecidePage? {
        guard view.filing.isMediating else { return nil }
        return .mediationEnd(view, deciding, isDesk: try isDesk(view, context), words: desk.words(context))
    }

    private func endPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await show(request, context, as: ending)
    }

    private func end(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let form = context.form
        return try await carryOut(request, context, fields: ["outcome", "text"], as: ending) {
            guard let reason = MediationEnding.Reason(rawValue: form["outcome"] ?? "") else {
                throw Refusal(.outcomeMissing)
            }
            let verb = EndMediation(
                filing: try context.filing(),
                reason: reason,
                text: form["text"] ?? "",
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            _ = try await verb.carryOut(in: desk.office)
        }
    }

    private func settling(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) throws -> DecidePage? {
        guard view.filing.isMediating, case .running = view.filing.mediation else { return nil }
        return .settlement(view, deciding, isDesk: try isDesk(view, context), words: desk.words(context))
    }

    private func settlementPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await show(request, context, as: settling)
    }

    private func settle(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let form = context.form
        return try await carryOut(request, context, fields: ["outcome", "facts"], as: settling) {
            guard let manner = Settlement.Manner(rawValue: form["outcome"] ?? "") else {
                throw Refusal(.outcomeMissing)
            }
            let verb = SettleMediation(
                filing: try context.filing(),
                manner: manner,
                terms: form["facts"] ?? "",
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            _ = try await verb.carryOut(in: desk.office)
        }
    }
}
