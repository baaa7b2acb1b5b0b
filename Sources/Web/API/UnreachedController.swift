import Filings
import Hummingbird
import Interchange
import Law
import Registry

/// Whom no mail reached: `/api/v1/courts/{court}/unreached`, `…/{message}/settlement`.
struct UnreachedController: Sendable {
    let site: Site

    var handlers: Handlers { [.apiUnreached: list, .apiSettleUnreached: settle] }

    @Sendable private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let query = try Query(request)
        let after = query["after"].map { MessageID($0) }
        if let after, after == nil { throw MalformedRequest.cursorNotUnderstood }
        let found = try await ListUnreached(
            court: context.parameter("court"),
            after: after ?? nil,
            limit: try query.number("limit", in: 1...200, otherwise: 50),
            caller: context.requireCaller()
        ).carryOut(in: site.office)
        let items = found.items.map {
            UnreachedModel(
                message: $0.unreached.message.description,
                filing: $0.filing.id.description,
                reference: $0.filing.reference,
                name: $0.name,
                reason: $0.unreached.reason,
                at: $0.unreached.at.rfc3339
            )
        }
        return .list(items, next: found.next?.description, of: request)
    }

    private struct Settlement: Decodable, Sendable {
        let way: String
    }

    @Sendable private func settle(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Settlement.self)
        guard let way = UnreachedRecord.Way(rawValue: body.value.way), UnreachedRecord.Way.byHand.contains(way) else {
            throw MalformedRequest.wrongShape(pointer: "/way")
        }
        _ = try await SettleUnreached(
            message: context.identifier("message"),
            court: context.parameter("court"),
            way: way,
            caller: context.requireCaller()
        ).carryOut(in: site.office)
        return .nothing()
    }
}
