import Filings
import HTTPTypes
import Hummingbird
import Interchange
import Registry

/// `/api/v1/filings/{filing}/documents`.
struct DocumentsController: Sendable {
    let site: Site

    var handlers: Handlers {
        [
            .apiDocuments: list, .apiAddDocument: add, .apiDocument: show, .apiRemoveDocument: remove,
            .apiDocumentContent: content,
        ]
    }

    @Sendable private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        .json(PageModel(items: try await documents(context).map(DocumentModel.init)))
    }

    @Sendable private func show(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let id = try context.document()
        guard let document = try await documents(context).first(where: { $0.id == id }) else {
            throw Refusal(.notFound)
        }
        return .json(DocumentModel(document))
    }

    /// Takes a file with what is said of it.
    ///
    /// Whether it may be sent at all is asked before its first byte is read.
    @Sendable private func add(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (caller, filing, now) = (try context.requireCaller(), try context.filing(), site.office.clock.now)
        _ = try await site.office.store.read { tx in try tx.filing(filing, for: caller, doing: .write, now: now) }
        let upload = try await Upload.read(request, context, site: site)
        guard let file = upload.files.first else { throw MalformedRequest.fileMissing }
        guard let role = DocumentRole(rawValue: upload.form["role"] ?? "") else {
            await upload.discard()
            throw MalformedRequest.wrongShape(pointer: "/role")
        }
        let verb = AddDocument(
            filing: filing,
            role: role,
            title: upload.form["title"] ?? "",
            proves: upload.form["proves"] ?? "",
            fileName: file.fileName,
            claimedType: file.claimedType,
            incoming: file.incoming,
            caller: caller
        )
        let document = try await verb.carryOut(in: site.office)
        return Response.json(DocumentModel(document), status: .created)
            .located(at: "/api/v1/filings/\(filing)/documents/\(document.id)")
    }

    @Sendable private func remove(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let verb = RemoveDocument(
            filing: try context.filing(),
            document: try context.document(),
            caller: try context.requireCaller()
        )
        try await verb.carryOut(in: site.office)
        return .nothing()
    }

    @Sendable private func content(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let verb = OpenDocument(
            filing: try context.filing(),
            wanted: .document(try context.document()),
            caller: try context.requireCaller()
        )
        return try await FileResponse.send(try await verb.carryOut(in: site.office), for: request, context)
    }

    private func documents(_ context: DengwenContext) async throws -> [DocumentRecord] {
        try await ViewFiling(filing: context.filing(), caller: context.requireCaller()).carryOut(in: site.office)
            .documents
    }
}
