import Filings
import Hummingbird
import Law
import Pages
import Registry

/// Handing a case over to trial; on the trial side, taking it and saying what happens to it.
struct TrialPages: Sendable {
    let desk: PageDesk

    private var side: RolePages { RolePages(desk: desk, role: .trialReceiver) }

    var handlers: Handlers {
        [
            .handOverPage: handOverPage, .handOver: handOver, .handOvers: list,
            .acknowledgementPage: acknowledgementPage, .acknowledge: acknowledge, .trialReportPage: reportPage,
            .reportTrial: report,
        ]
    }

    // The desk

    private func handingOver(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) -> DecidePage? {
        guard view.filing.stage.name == .registered else { return nil }
        return .handOver(view, deciding, words: desk.words(context))
    }

    private func handOverPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await desk.decide(request, context, as: handingOver)
    }

    private func handOver(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let filing = try context.filing()
        return try await desk.deciding(request, context, fields: [], as: handingOver) {
            let verb = HandOver(
                filing: filing,
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            _ = try await verb.carryOut(in: desk.office)
            return desk.go(Link.bench(filing), flash: "handed_over")
        }
    }

    // The trial side

    private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await side.waiting(.handOver, "hand_overs", at: Link.handOvers, request, context)
    }

    private func taking(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) -> DecidePage? {
        guard case .handedOver(let handed) = view.filing.stage, handed.acknowledgement == .notYet else { return nil }
        return .acknowledgement(view, deciding, words: desk.words(context))
    }

    private func acknowledgementPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await side.show(request, context, as: taking)
    }

    private func acknowledge(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await side.carryOut(request, context, fields: [], as: taking) {
            let verb = AcknowledgeHandOver(
                filing: try context.filing(),
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            return desk.go(Link.filing(try await verb.carryOut(in: desk.office).id), flash: "acknowledged")
        }
    }

    private func reporting(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) -> DecidePage? {
        guard view.filing.stage.name == .handedOver else { return nil }
        return .trialReport(view, deciding, words: desk.words(context))
    }

    private func reportPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await side.show(request, context, as: reporting)
    }

    private func report(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let form = context.form
        return try await side.carryOut(request, context, fields: ["event", "day", "text"], as: reporting) {
            guard let event = ReportTrial.Event(rawValue: form["event"] ?? "") else { throw Refusal(.outcomeMissing) }
            let typed = (form["day"] ?? "").trimmingSpaces
            let day = CourtDate(typed)
            guard day != nil || typed.isEmpty else { throw Refusal(.dayNotUnderstood) }
            let verb = ReportTrial(
                filing: try context.filing(),
                event: event,
                day: day,
                text: form["text"] ?? "",
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            let filing = try await verb.carryOut(in: desk.office).filing
            return desk.go(Link.filing(filing), flash: "trial_reported")
        }
    }
}
