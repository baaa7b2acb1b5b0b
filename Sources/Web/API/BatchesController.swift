import Filings
import Foundation
import HTTPTypes
import Hummingbird
import Interchange
import Registry

/// Many filings of one template and a table: `/api/v1/batches`.
struct BatchesController: Sendable {
    let site: Site

    var handlers: Handlers {
        [
            .apiBatches: list, .apiStartBatch: start, .apiBatch: show, .apiBatchRows: rows, .apiChangeBatch: change,
            .apiSendBatchCode: sendCode, .apiSignBatch: sign,
        ]
    }

    private struct Start: Decodable, Sendable {
        let template: String
        let name: String
        /// Each by the paths of answers, as "defendants.0.name".
        let rows: [[String: String]]
    }

    private struct Change: Decodable, Sendable {
        struct Row: Decodable, Sendable {
            let row: Int
            let cells: [String: String]
        }
        let rows: [Row]
    }

    private struct Changed: Encodable {
        let changed: Int
        let notChanged: [Int]
    }

    private struct Signing: Decodable, Sendable {
        let name: String
        let code: String
    }

    private struct Signed: Encodable {
        let signed: Int
    }

    private func batch(_ context: DengwenContext) throws -> BatchID { try context.identifier("batch") }

    @Sendable private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let query = try Query(request)
        let after = query["after"].map { BatchID($0) }
        if case .some(nil) = after { throw MalformedRequest.cursorNotUnderstood }
        let verb = ListBatches(
            after: after ?? nil,
            limit: try query.number("limit", in: 1...100, otherwise: 20),
            caller: try context.requireCaller()
        )
        let page = try await verb.carryOut(in: site.office)
        let items = page.items.map { BatchModel($0.batch, counts: $0.counts) }
        return .list(items, next: page.next?.description, of: request)
    }

    @Sendable private func start(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Start.self)
        let once = try context.onceKey(for: request, body: body.bytes)
        guard let template = FilingID(body.value.template) else {
            throw MalformedRequest.wrongShape(pointer: "/template")
        }
        let verb = StartBatch(
            template: template,
            name: body.value.name,
            table: BatchTable(rows: body.value.rows),
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) {
            let batch = try await verb.carryOut(in: site.office)
            return Response.json(BatchModel(batch, counts: [.waiting: batch.rows]), status: .created)
                .located(at: "/api/v1/batches/\(batch.id)")
        }
    }

    @Sendable private func show(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let view = try await ViewBatch(batch: batch(context), limit: 1, caller: context.requireCaller())
            .carryOut(in: site.office)
        return .json(BatchModel(view.batch, counts: view.counts))
    }

    @Sendable private func rows(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let query = try Query(request)
        let state = query["state"].map { BatchRow.State(rawValue: $0) }
        if case .some(nil) = state { throw MalformedRequest.queryNotUnderstood(name: "state") }
        let view = try await ViewBatch(
            batch: batch(context),
            state: state ?? nil,
            after: try query.number("after", in: 0...Int(Int32.max), otherwise: 0),
            limit: try query.number("limit", in: 1...100, otherwise: 50),
            caller: context.requireCaller()
        ).carryOut(in: site.office)
        let items = view.lines.items.map { BatchRowModel($0, in: context.language) }
        return .list(items, next: view.lines.next.map { "\($0)" }, of: request)
    }

    @Sendable private func change(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Change.self)
        let table = BatchTable(
            rows: body.value.rows.map { $0.cells.merging([BatchTable.numberHeading: "\($0.row)"]) { $1 } }
        )
        let outcome = try await ChangeBatch(batch: batch(context), table: table, caller: context.requireCaller())
            .carryOut(in: site.office)
        return .json(Changed(changed: outcome.changed, notChanged: outcome.left))
    }

    @Sendable private func sendCode(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let sent = try await RequestBatchCode(batch: batch(context), caller: context.requireCaller())
            .carryOut(in: site.office)
        let isSimulated = site.settings.messagesAreSimulated
        let code = isSimulated ? try await SimulatedCode.find(sentBy: sent.task, in: site.office) : nil
        return .json(SigningCodeModel(sentTo: sent.contact, simulated: isSimulated, code: code), status: .created)
    }

    @Sendable private func sign(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Signing.self)
        let once = try context.onceKey(for: request, body: body.bytes)
        let verb = SignBatch(
            batch: try batch(context),
            signature: SubmitFiling.Signing(name: body.value.name, code: body.value.code),
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) {
            .json(Signed(signed: try await verb.carryOut(in: site.office)), status: .accepted)
        }
    }
}
