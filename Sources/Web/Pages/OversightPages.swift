import Filings
import Hummingbird
import Law
import Pages
import Registry

/// For division heads and supervisors: the overview of a court, and the filings behind a figure.
struct OversightPages: Sendable {
    let desk: PageDesk

    var handlers: Handlers { [.overview: overview, .oversight: list] }

    private func overview(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (query, code) = (try Query(request), try context.parameter("court"))
        let caller = try context.requireCaller()
        let found = try await ViewOverview(
            court: code,
            from: query["from"].flatMap { CourtDate($0) },
            to: query["to"].flatMap { CourtDate($0) },
            caller: caller
        ).carryOut(in: desk.office)
        let page = OverviewPage(
            found,
            court: code,
            mayOpen: caller.holds(.divisionHead, in: code),
            words: desk.words(context)
        )
        return try await desk.page(page, request, context, court: try desk.court(code))
    }

    private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (query, code) = (try Query(request), try context.parameter("court"))
        guard let kind = OversightRecord.Kind(rawValue: query["kind"] ?? OversightRecord.Kind.refusal.rawValue) else {
            throw Refusal(.notFound)
        }
        let caller = try context.requireCaller()
        let after = OversightRecord.Cursor(query["after"])
        let found = try await ListOversight(court: code, kind: kind, after: after, caller: caller)
            .carryOut(in: desk.office)
        let page = OversightPage(
            found.items,
            kind: kind,
            court: code,
            mayOpen: caller.holds(.divisionHead, in: code),
            next: found.next?.text,
            isFirst: after == nil,
            words: desk.words(context)
        )
        return try await desk.page(page, request, context, court: try desk.court(code))
    }
}
