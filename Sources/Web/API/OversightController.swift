import Filings
import Hummingbird
import Interchange
import Law
import Registry

/// For division heads and supervisors: `/api/v1/courts/{court}/overview`, `…/oversight`.
struct OversightController: Sendable {
    let site: Site

    var handlers: Handlers { [.apiOverview: overview, .apiOversight: list] }

    @Sendable private func overview(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let query = try Query(request)
        let found = try await ViewOverview(
            court: context.parameter("court"),
            from: try query.day("from"),
            to: try query.day("to"),
            caller: context.requireCaller()
        ).carryOut(in: site.office)
        let clocks = found.clocks
        let model = OverviewModel(
            court: try context.parameter("court"),
            from: found.from.description,
            to: found.to.description,
            clocks: OverviewModel.ClocksModel(
                overdue: clocks.overdue,
                today: clocks.today,
                tomorrow: clocks.tomorrow,
                soon: clocks.soon,
                waiting: clocks.waiting
            ),
            figures: found.figures.map {
                OverviewModel.FigureModel(
                    kind: $0.kind.rawValue,
                    ground: $0.ground?.rawValue,
                    article: $0.ground?.article.cited(in: context.language),
                    count: $0.count
                )
            }
        )
        return .json(model)
    }

    @Sendable private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let query = try Query(request)
        guard let kind = OversightRecord.Kind(rawValue: query["kind"] ?? "") else {
            throw MalformedRequest.queryNotUnderstood(name: "kind")
        }
        let found = try await ListOversight(
            court: context.parameter("court"),
            kind: kind,
            after: try OpaqueCursor.day(query["after"], in: .oversight),
            limit: try query.number("limit", in: 1...200, otherwise: 50),
            caller: context.requireCaller()
        ).carryOut(in: site.office)
        let items = found.items.map {
            OversightModel(
                kind: $0.record.kind.rawValue,
                day: $0.record.day.description,
                filing: $0.filing.id.description,
                reference: $0.filing.reference,
                caption: $0.caption?.in(context.language) ?? "",
                detail: $0.record.detail,
                reason: $0.reason
            )
        }
        return .list(items, next: found.next.map { OpaqueCursor.text($0, in: .oversight) }, of: request)
    }
}
