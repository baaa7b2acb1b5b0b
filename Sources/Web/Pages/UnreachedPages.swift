import Filings
import Hummingbird
import Pages
import Registry

/// Whom no mail reached, and that they were reached another way.
struct UnreachedPages: Sendable {
    let desk: PageDesk

    var handlers: Handlers { [.unreached: list, .settleUnreached: settle] }

    private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (code, after) = (try context.parameter("court"), try Query(request)["after"].flatMap { MessageID($0) })
        let found = try await ListUnreached(court: code, after: after, caller: context.requireCaller())
            .carryOut(in: desk.office)
        let page = UnreachedPage(
            found.items,
            court: code,
            next: found.next?.description,
            isFirst: after == nil,
            words: desk.words(context)
        )
        return try await desk.page(page, request, context, court: try desk.court(code))
    }

    private func settle(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let code = try context.parameter("court")
        guard let way = UnreachedRecord.Way(rawValue: context.form["way"] ?? "") else { throw Refusal(.invalid) }
        _ = try await SettleUnreached(
            message: context.identifier("message"),
            court: code,
            way: way,
            caller: context.requireCaller()
        ).carryOut(in: desk.office)
        return desk.go(Link.unreached(code), flash: "reached")
    }
}
