import Filings
import Hummingbird
import Law
import NIOCore
import Pages
import Registry

/// Documents: uploading, removing, looking at; papers as PDF, as pictures and as pages.
struct DocumentPages: Sendable {
    let desk: PageDesk

    var handlers: Handlers {
        [
            .documents: documents, .addDocuments: add, .describeDocumentPage: describePage, .describeDocument: describe,
            .removeDocumentPage: removalPage, .removeDocument: remove,
            .documentContent: content, .documentImage: image, .paper: twin, .paperContent: paperContent,
            .paperImage: paperImage, .pleadingPreview: preview,
        ]
    }

    /// How many files may come in one upload.
    private static let filesAtOnce = 20

    private func documents(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (view, _, _, _) = try await desk.draft(context)
        return try await show(view, problem: nil, request, context)
    }

    private func show(
        _ view: FilingView,
        problem: DocumentProblem?,
        _ request: Request,
        _ context: DengwenContext
    ) async throws -> Response {
        let page = DocumentsPage(
            view,
            policy: desk.office.policy,
            problem: problem.map { ($0.role, $0.sentence(in: context.language)) },
            words: desk.words(context)
        )
        return try await desk.page(
            page,
            request,
            context,
            court: try desk.court(view.filing.court),
            scripts: ["upload.js"],
            hasErrors: problem != nil,
            status: problem.map { .init(code: Problem($0.refusal).status) } ?? .ok
        )
    }

    /// Takes one file or several.
    ///
    /// Those that are sound are kept even when another is not.
    private func add(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (view, _, _, _) = try await desk.draft(context)
        var role = DocumentRole.other
        var refused: DocumentProblem?
        do {
            let upload = try await Upload.read(request, context, site: desk.site, atMost: Self.filesAtOnce)
            role = upload.form["slot"].flatMap(DocumentRole.init(rawValue:)) ?? .other
            guard !upload.files.isEmpty else { throw Refusal(.documentMissing) }
            refused = try await take(upload.files, as: role, of: view.filing.id, by: context.requireCaller())
        } catch let refusal as Refusal {
            refused = DocumentProblem(role: role, refusal: refusal, fileName: nil)
        }
        let (now, _, _, _) = try await desk.draft(context)
        guard let refused else {
            // The same file twice is one document: saying that another was taken would not be true.
            let isNew = now.documents.count > view.documents.count
            return desk.go(
                Link.documents(view.filing.id) + "#\(role.rawValue)",
                flash: isNew ? "document_added" : "document_there_already"
            )
        }
        return try await show(now, problem: refused, request, context)
    }

    /// - Returns: why the first file that was not taken was not.
    private func take(
        _ files: [Upload.File],
        as role: DocumentRole,
        of filing: FilingID,
        by caller: Caller
    ) async throws -> DocumentProblem? {
        var refused: DocumentProblem?
        for file in files {
            let verb = AddDocument(
                filing: filing,
                role: role,
                title: file.fileName,
                proves: "",
                fileName: file.fileName,
                claimedType: file.claimedType,
                incoming: file.incoming,
                caller: caller
            )
            do {
                _ = try await verb.carryOut(in: desk.office)
            } catch let refusal as Refusal {
                refused = refused ?? DocumentProblem(role: role, refusal: refusal, fileName: file.fileName)
            }
        }
        return refused
    }

    private func staged(_ context: DengwenContext) async throws -> DocumentRecord {
        let (view, _, _, _) = try await desk.draft(context)
        let id = try context.document()
        // In a correction also what was handed in before: it is left out, or goes on under other words.
        guard let document = view.documents.first(where: { $0.id == id }) else { throw Refusal(.notFound) }
        return document
    }

    private func describePage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let document = try await staged(context)
        let (view, _, _, court) = try await desk.draft(context)
        let page = DescribePage(document, of: view, words: desk.words(context))
        return try await desk.page(page, request, context, court: court)
    }

    private func describe(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (document, form) = (try await staged(context), context.form)
        let role = form["slot"].flatMap(DocumentRole.init(rawValue:)) ?? document.role
        let verb = DescribeDocument(
            filing: document.filing,
            document: document.id,
            title: form["title"] ?? "",
            role: role,
            proves: form["proves"] ?? "",
            caller: try context.requireCaller()
        )
        try await verb.carryOut(in: desk.office)
        return desk.go(Link.documents(document.filing) + "#\(role.rawValue)", flash: "document_described")
    }

    private func removalPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let page = RemovalPage(try await staged(context), words: desk.words(context))
        return try await desk.page(page, request, context)
    }

    private func remove(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let document = try await staged(context)
        let verb = RemoveDocument(filing: document.filing, document: document.id, caller: try context.requireCaller())
        try await verb.carryOut(in: desk.office)
        let flash = document.state == .submitted ? "left_out" : "document_removed"
        return desk.go(Link.documents(document.filing), flash: flash)
    }

    private func opened(_ wanted: OpenDocument.Wanted, _ context: DengwenContext) async throws -> OpenDocument.Opened {
        try await OpenDocument(filing: context.filing(), wanted: wanted, caller: context.requireCaller())
            .carryOut(in: desk.office)
    }

    private func content(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let opened = try await opened(.document(context.document()), context)
        return try await FileResponse.send(opened, for: request, context, as: .attachment)
    }

    private func paperContent(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let opened = try await opened(.paper(context.paper()), context)
        try await desk.noteReading(context, of: context.paper())
        return try await FileResponse.send(opened, for: request, context, as: .inline)
    }

    private func image(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await picture(try await opened(.document(context.document()), context), request, context)
    }

    private func paperImage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await picture(try await opened(.paper(context.paper()), context), request, context)
    }

    private func picture(
        _ opened: OpenDocument.Opened,
        _ request: Request,
        _ context: DengwenContext
    ) async throws -> Response {
        guard let number = Int(try context.parameter("number")), (1...max(opened.pages, 1)).contains(number) else {
            throw Refusal(.notFound)
        }
        let tag = "\"\(opened.sha256)-\(number)\""
        if HeldVersions(request).contains(tag) { return Response(status: .notModified, headers: [.eTag: tag]) }
        let picture = try await desk.tools.picture(opened, number)
        return Response(
            status: .ok,
            headers: [.contentType: picture.mediaType, .eTag: tag, .cacheControl: "private, max-age=3600"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: picture.bytes))
        )
    }

    /// The same words as the PDF, as a page.
    private func twin(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let paper = try await ViewPaper(
            filing: context.filing(),
            paper: context.paper(),
            caller: context.requireCaller()
        )
        .carryOut(in: desk.office)
        try await desk.noteReading(context, of: paper.paper.id)
        let html = try desk.tools.twin(paper, context.language)
        let page = PaperTwinPage(paper.paper, html: html, words: desk.words(context))
        return try await desk.page(page, request, context, court: paper.court)
    }

    private func preview(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (view, _, _, _) = try await desk.draft(context)
        let pdf = try await desk.tools.preview(view, context.language)
        return Response(
            status: .ok,
            headers: [.contentType: "application/pdf", .contentDisposition: "inline; filename=\"draft.pdf\""],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: pdf))
        )
    }
}
