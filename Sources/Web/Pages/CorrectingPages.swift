import Filings
import Hummingbird
import Pages
import Registry

/// The party's side of a correction: what is to be put right, what was changed, filing again after a return.
struct CorrectingPages: Sendable {
    let desk: PageDesk

    var handlers: Handlers { [.correction: correction, .differences: differences, .refile: refile] }

    /// Whoever looks here has the notice before their eyes.
    private func correction(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let seen = try await desk.draft(context)
        guard seen.view.filing.stage.name == .awaitingCorrection else {
            return desk.go(Link.filing(seen.view.filing.id))
        }
        try await desk.noteReading(context)
        let (view, _, form, court) = try await desk.draft(context)
        guard let page = CorrectionPage(view, form: form, words: desk.words(context)) else { throw Refusal(.notFound) }
        return try await desk.page(page, request, context, court: court)
    }

    private func differences(_ request: Request, _ context: DengwenContext) async throws -> Response {
        guard let round = Int(try context.parameter("round")) else { throw Refusal(.notFound) }
        let caller = try context.requireCaller().speaking(context.language)
        let compared = try await CompareSubmissions(filing: context.filing(), round: round, caller: caller)
            .carryOut(in: desk.office)
        let page = DifferencesPage(compared, words: desk.words(context))
        return try await desk.page(page, request, context, court: try desk.court(compared.filing.court))
    }

    private func refile(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let verb = RefileFiling(
            filing: try context.filing(),
            once: try context.onceKey(for: request),
            caller: try context.requireCaller()
        )
        return desk.go(Link.filing(try await verb.carryOut(in: desk.office).id), flash: "refiled")
    }
}

extension PageDesk {
    /// If the caller is the party and waits to be served, reading serves them (在线诉讼规则 art 31).
    ///
    /// `paper` is what was opened; nil for a page that lists the defects.
    func noteReading(_ context: DengwenContext, of paper: PaperID? = nil) async throws {
        let verb = ReadNotice(filing: try context.filing(), paper: paper, caller: try context.requireCaller())
        try await verb.carryOut(in: office)
    }
}
