import Filings
import Hummingbird
import Interchange
import Registry

/// The archive: `/api/v1/courts/{court}/archivings`, `…/filings/{filing}/archiving`.
struct ArchiveController: Sendable {
    let site: Site

    var handlers: Handlers { [.apiArchivings: list, .apiArchive: archive] }

    @Sendable private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await site.waiting(.archiving, request, context)
    }

    private struct Archiving: Decodable, Sendable {
        let shelfMark: String
    }

    @Sendable private func archive(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Archiving.self)
        let once = try context.onceKey(for: request, body: body.bytes)
        let verb = ArchiveCase(
            filing: try context.filing(),
            shelfMark: body.value.shelfMark,
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) {
            let filing = try await verb.carryOut(in: site.office)
            return .json(FilingModel(filing, office: site.office, language: context.language), status: .created)
        }
    }
}

extension Site {
    /// A page of the cases of a court that wait for one side.
    func waiting(_ kind: MatterRecord.Kind, _ request: Request, _ context: DengwenContext) async throws -> Response {
        let query = try Query(request)
        let after = query["after"].map { MatterID($0) }
        if let after, after == nil { throw MalformedRequest.cursorNotUnderstood }
        let found = try await ListMatters(
            court: context.parameter("court"),
            kind: kind,
            after: after ?? nil,
            limit: try query.number("limit", in: 1...200, otherwise: 50),
            caller: context.requireCaller()
        ).carryOut(in: office)
        let items = found.items.map { MatterModel($0, in: context.language) }
        return .list(items, next: found.next?.description, of: request)
    }
}
