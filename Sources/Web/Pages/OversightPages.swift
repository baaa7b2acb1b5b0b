import Filings
import Hummingbird
import Law
import Pages
import Registry

/// For division heads and supervisors: the overview of a court, and the filings behind a figure.
struct OversightPages: Sendable {
    let desk: PageDesk

    var handlers: Handlers { [.overview: overview, .oversight: list, .figures: figures] }

    private func overview(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (query, code) = (try Query(request), try context.parameter("court"))
        let caller = try context.requireCaller()
        let found = try await ViewOverview(
            court: code,
            from: try day("from", query),
            to: try day("to", query),
            caller: caller
        ).carryOut(in: desk.office)
        let page = OverviewPage(
            found,
            desk: try await ListDesk(court: code, caller: caller).carryOut(in: desk.office),
            court: code,
            mayOpen: caller.holds(.divisionHead, in: code),
            words: desk.words(context)
        )
        return try await desk.page(page, request, context, court: try desk.court(code))
    }

    /// What a person typed is refused in words for people, not in those of the API.
    private func day(_ name: String, _ query: Query) throws -> CourtDate? {
        do { return try query.day(name) } catch { throw Refusal(.dayNotUnderstood) }
    }

    private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (query, code) = (try Query(request), try context.parameter("court"))
        guard let kind = OversightRecord.Kind(rawValue: query["kind"] ?? OversightRecord.Kind.refusal.rawValue) else {
            throw Refusal(.notFound)
        }
        let caller = try context.requireCaller()
        let after = DayCursor(query["after"])
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

    /// For everybody; a court that is not known is asked for again.
    private func figures(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let query = try Query(request)
        let typed = String((query["court"] ?? "").prefix(60)).trimmingSpaces
        let office = desk.office
        let quarters = ViewPublishedFigures.quarters(on: CourtDate(office.clock.now))
        let court = try? office.court(named: typed)
        var found: ViewPublishedFigures.Found?
        if let court, court.mayIssueCaseNumbers {
            let asked = query["quarter"].flatMap { Quarter($0) }
            let quarter = asked.flatMap { quarters.contains($0) ? $0 : nil }
            found = try await ViewPublishedFigures(court: court.code.description, quarter: quarter)
                .carryOut(in: office)
        }
        let page = PublishedFiguresPage(typed: typed, quarters: quarters, found, words: desk.words(context))
        return try await desk.page(page, request, context, hasErrors: !page.errors.isEmpty)
    }
}
