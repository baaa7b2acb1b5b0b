import Filings
import Hummingbird
import Pages
import Registry

/// The archive: what waits for it, and laying a file down.
struct ArchivePages: Sendable {
    let desk: PageDesk

    private var side: RolePages { RolePages(desk: desk, role: .archivist) }

    var handlers: Handlers { [.archivings: list, .archivingPage: page, .archive: archive] }

    private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await side.waiting(.archiving, "archivings", at: Link.archivings, request, context)
    }

    private func archiving(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) -> DecidePage? {
        guard [.handedOver, .closed].contains(view.filing.stage.name) else { return nil }
        return .archiving(view, deciding, words: desk.words(context))
    }

    private func page(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await side.show(request, context, as: archiving)
    }

    private func archive(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await side.carryOut(request, context, fields: ["mark"], as: archiving) {
            let verb = ArchiveCase(
                filing: try context.filing(),
                shelfMark: context.form["mark"] ?? "",
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            return desk.go(Link.filing(try await verb.carryOut(in: desk.office).id), flash: "archived")
        }
    }
}
