import Filings
import Hummingbird
import Interchange
import Law
import Registry

/// For everybody: `/api/v1/courts/{court}/figures`.
struct PublishedFiguresController: Sendable {
    let site: Site

    var handlers: Handlers { [.apiFigures: figures] }

    @Sendable private func figures(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let text = try Query(request)["quarter"]
        let quarter = text.flatMap { Quarter($0) }
        if text != nil, quarter == nil { throw MalformedRequest.queryNotUnderstood(name: "quarter") }
        let found = try await ViewPublishedFigures(court: context.parameter("court"), quarter: quarter)
            .carryOut(in: site.office)
        let figures = found.figures.map { figure in
            PublishedFiguresModel.Figure(
                kind: figure.kind.rawValue,
                ground: figure.ground?.rawValue,
                article: figure.ground?.article.cited(in: context.language),
                count: figure.count.number,
                unpublished: figure.count.reason
            )
        }
        return .json(
            PublishedFiguresModel(
                court: found.court.code.description,
                courtName: found.court.name.in(context.language),
                quarter: found.quarter.description,
                from: found.quarter.first.description,
                to: found.quarter.last.description,
                registered: found.registered,
                figures: figures
            )
        )
    }
}

extension PublishedCount {
    fileprivate var number: Int? { if case .exactly(let count) = self { count } else { nil } }

    fileprivate var reason: String? {
        switch self {
        case .exactly: nil
        case .few: "few"
        case .withheld: "withheld"
        }
    }
}
