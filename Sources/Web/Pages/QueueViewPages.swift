import Filings
import Hummingbird
import Law
import Pages
import Registry

/// Named views of the queue: saved, and forgotten after asking.
struct QueueViewPages: Sendable {
    let desk: PageDesk

    var handlers: Handlers { [.saveView: save, .removeViewPage: ask, .removeView: remove] }

    private func save(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (court, form) = (try context.parameter("court"), context.form)
        let view = QueueView(leniently: { form[$0] })
        let there = Link.queue(court, view.filter, view.narrowing)
        do {
            _ = try await SaveView(
                court: court,
                name: form["name"] ?? "",
                filter: view.filter,
                narrowing: view.narrowing,
                caller: context.requireCaller()
            ).carryOut(in: desk.office)
            return desk.go(there, flash: "view_saved")
        } catch let refusal as Refusal where [.nameMissing, .tooLong, .tooManyViews].contains(refusal.code) {
            return desk.go(there, flash: "view_\(refusal.code.rawValue)")
        }
    }

    /// One's own view; of anybody else's it is not said that it is there.
    private func view(_ context: DengwenContext) async throws -> SavedViewRecord {
        let id = ViewID(try context.parameter("view"))
        let views = try await ListViews(court: context.parameter("court"), caller: context.requireCaller())
            .carryOut(in: desk.office)
        guard let view = views.first(where: { $0.id == id }) else { throw Refusal(.notFound) }
        return view
    }

    private func ask(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let view = try await view(context)
        let page = ForgetViewPage(view, words: desk.words(context))
        return try await desk.page(page, request, context, court: try desk.court(view.court))
    }

    private func remove(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let view = try await view(context)
        try await RemoveView(court: view.court, view: view.id, caller: context.requireCaller()).carryOut(
            in: desk.office
        )
        return desk.go(Link.queue(view.court), flash: "view_forgotten")
    }
}
