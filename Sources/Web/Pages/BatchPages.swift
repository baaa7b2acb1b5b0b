import Filings
import Forms
import Hummingbird
import Interchange
import Law
import NIOCore
import Pages
import Registry

/// Many filings of one template and a table: made, changed, signed at once.
struct BatchPages: Sendable {
    let desk: PageDesk

    var handlers: Handlers {
        [
            .batches: list, .batchStartPage: startPage, .startBatch: start, .batchTemplate: template, .batch: show,
            .batchTable: table, .batchChangesPage: changesPage, .changeBatch: change,
            .batchSignaturePage: signaturePage, .sendBatchCode: sendCode, .signBatch: sign,
        ]
    }

    private func batch(_ context: DengwenContext) throws -> BatchID { try context.identifier("batch") }

    private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let query = try Query(request)
        let (after, owner) = (query["after"].flatMap { BatchID($0) }, query["of"].flatMap { AccountID($0) })
        let found = try await ListBatches(of: owner, after: after, caller: context.requireCaller()).carryOut(
            in: desk.office
        )
        let page = BatchesPage(
            found,
            courts: desk.office.courts,
            isFirst: after == nil,
            words: desk.words(context)
        )
        return try await desk.page(page, request, context)
    }

    // MARK: Beginning

    private func startPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await showStart(BatchStartPage.Typed(), request, context)
    }

    private func showStart(
        _ typed: BatchStartPage.Typed,
        _ request: Request,
        _ context: DengwenContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (view, draft, form, court) = try await desk.draft(context)
        guard view.filing.stage.name == .draft else { throw Refusal(.notInThisStage) }
        let page = BatchStartPage(
            view,
            draft: draft,
            form: form,
            rows: desk.office.policy.rowsPerBatch,
            typed: typed,
            words: desk.words(context)
        )
        return try await desk.page(
            page,
            request,
            context,
            court: court,
            hasErrors: !page.errors.isEmpty,
            status: status
        )
    }

    private func start(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (filing, _) = (try context.filing(), try await desk.draft(context))
        let sent = try await SentTable.read(request, context, desk: desk)
        var typed = BatchStartPage.Typed()
        (typed.name, typed.pasted) = (sent.form["name"] ?? "", sent.form["pasted"] ?? "")
        if typed.name.trimmingSpaces.isEmpty { typed.nameProblem = desk.words(context).messages["batch.no_name"] }
        typed.tableProblem = sent.problem
        guard let table = sent.table, typed.nameProblem == nil else {
            return try await showStart(typed, request, context, status: .unprocessableContent)
        }
        var context = context
        context.form = sent.form
        let verb = StartBatch(
            template: filing,
            name: typed.name,
            table: table,
            once: try context.onceKey(for: request),
            caller: try context.requireCaller()
        )
        do {
            return desk.go(Link.batch(try await verb.carryOut(in: desk.office).id))
        } catch let refusal as Refusal where SentTable.faults.contains(refusal.code) {
            typed.tableProblem = desk.sentence(refusal, context)
            return try await showStart(typed, request, context, status: .init(code: Problem(refusal).status))
        } catch let refusal as Refusal where refusal.code == .tooLong {
            typed.nameProblem = desk.sentence(refusal, context)
            return try await showStart(typed, request, context, status: .init(code: Problem(refusal).status))
        }
    }

    /// The empty table of a template.
    private func template(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (view, draft, form, _) = try await desk.draft(context)
        guard view.filing.stage.name == .draft else { throw Refusal(.notInThisStage) }
        let (words, columns) = (desk.words(context), form.tableColumns(of: draft.answers))
        let headings = columns.map { $0.heading(in: context.language) }
        var notes = columns.map { Self.note($0, words) }
        if !notes.isEmpty {
            notes[0] = BatchTable.noteMark + words.messages["batch.note"] + (notes[0].isEmpty ? "" : "; " + notes[0])
        }
        return .table(TableText.write([headings, notes]), named: "dengwen.csv")
    }

    /// What may stand in a column.
    private static func note(_ column: TableColumn, _ words: Words) -> String {
        switch column.field.type {
        case .date: "2026-11-27"
        case .money: words.messages["batch.note_money"]
        case .percent: "%"
        default: column.field.options.map { $0.label.in(words.language) }.joined(separator: " / ")
        }
    }

    // MARK: Looking

    private func show(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let query = try Query(request)
        let state = query["state"].flatMap(BatchRow.State.init(rawValue:))
        let after = try query.number("after", in: 0...Int(Int32.max), otherwise: 0)
        let view = try await ViewBatch(
            batch: batch(context),
            state: state,
            after: after,
            caller: context.requireCaller()
        ).carryOut(in: desk.office)
        let page = BatchPage(view, state: state, isFirst: after == 0, words: desk.words(context))
        return try await desk.page(page, request, context, court: try desk.court(view.batch.court))
    }

    /// The table as it is: row, reference, state and problems, then what was written in it.
    private func table(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (words, caller) = (desk.words(context), try context.requireCaller())
        var lines: [ViewBatch.Line] = []
        var after: Int? = 0
        var record: BatchRecord?
        while let place = after {
            let view = try await ViewBatch(batch: batch(context), after: place, limit: 100, caller: caller)
                .carryOut(in: desk.office)
            (record, after) = (view.batch, view.lines.next)
            lines += view.lines.items
        }
        guard let record, let form = desk.office.forms.form(id: record.form, version: record.formVersion) else {
            throw Refusal(.unknownForm)
        }
        let used = Set(lines.flatMap { $0.row.cells.keys })
        let columns = used.sorted().compactMap(form.tableColumn)
        let messages = words.messages
        let own = [BatchTable.numberHeading] + ["reference", "state", "problems"].map { messages["batch.\($0)"] }
        var rows = [own + columns.map { $0.heading(in: context.language) }]
        for line in lines {
            let problems = line.findings.map { $0.sentence.in(context.language) }.joined(separator: " ")
            rows.append(
                ["\(line.row.number)", line.filing?.reference ?? "", messages["batch.\(line.row.state.rawValue)"]]
                    + [problems] + columns.map { line.row.cells[$0.path.description] ?? "" }
            )
        }
        return .table(TableText.write(rows), named: "dengwen-\(record.id).csv")
    }

    // MARK: Changing

    private func changesPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await showChanges("", nil, request, context)
    }

    private func showChanges(
        _ pasted: String,
        _ problem: String?,
        _ request: Request,
        _ context: DengwenContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let view = try await ViewBatch(batch: batch(context), limit: 1, caller: context.requireCaller())
            .carryOut(in: desk.office)
        let page = BatchChangesPage(view.batch, pasted: pasted, problem: problem)
        return try await desk.page(
            page,
            request,
            context,
            court: try desk.court(view.batch.court),
            hasErrors: problem != nil,
            status: status
        )
    }

    private func change(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (id, words) = (try batch(context), desk.words(context))
        // Whose it is not is told nothing else, whatever was sent.
        _ = try await ViewBatch(batch: id, limit: 1, caller: context.requireCaller()).carryOut(in: desk.office)
        let sent = try await SentTable.read(request, context, desk: desk)
        let pasted = sent.form["pasted"] ?? ""
        guard let table = sent.table else {
            return try await showChanges(pasted, sent.problem, request, context, status: .unprocessableContent)
        }
        do {
            let outcome = try await ChangeBatch(batch: id, table: table, caller: context.requireCaller())
                .carryOut(in: desk.office)
            guard outcome.left.isEmpty else {
                let rows = outcome.left.prefix(20).map(String.init).joined(separator: ", ")
                let sentence = words.messages["batch.changed", ["count": "\(outcome.changed)"]]
                let rest = words.messages["batch.more_rows", ["rows": rows]]
                return try await showChanges(
                    pasted,
                    "\(sentence) \(rest)",
                    request,
                    context,
                    status: .unprocessableContent
                )
            }
            return desk.go(Link.batch(id), flash: "batch_changed")
        } catch let refusal as Refusal where SentTable.faults.contains(refusal.code) {
            let status = HTTPResponse.Status(code: Problem(refusal).status)
            return try await showChanges(pasted, desk.sentence(refusal, context), request, context, status: status)
        }
    }

    // MARK: Signing

    private func signaturePage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let isSent = try Query(request)["sent"] == "yes"
        return try await showSigning(isSent: isSent, SignPage.Typed(), nil, request, context)
    }

    private func showSigning(
        isSent: Bool,
        _ typed: SignPage.Typed,
        _ refusal: Refusal?,
        _ request: Request,
        _ context: DengwenContext
    ) async throws -> Response {
        guard let account = context.account else { throw MalformedRequest.signInNeeded }
        let view = try await ViewBatch(batch: batch(context), limit: 1, caller: context.requireCaller())
            .carryOut(in: desk.office)
        let ready = view.counts[.ready, default: 0]
        guard ready > 0, view.counts[.signed, default: 0] == 0 else { return desk.go(Link.batch(view.batch.id)) }
        let page = SignPage(
            view.batch,
            count: ready,
            signer: account,
            sentTo: isSent ? account.codeContact?.masked : nil,
            typed: typed,
            isSimulated: desk.site.settings.messagesAreSimulated,
            words: desk.words(context)
        )
        return try await desk.page(
            page,
            request,
            context,
            court: try desk.court(view.batch.court),
            scripts: ["signature.js"],
            hasErrors: !page.errors.isEmpty,
            status: page.errors.isEmpty ? .ok : refusal.map { .init(code: Problem($0).status) } ?? .unprocessableContent
        )
    }

    private func sendCode(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let id = try batch(context)
        try await RequestBatchCode(batch: id, caller: context.requireCaller()).carryOut(in: desk.office)
        return desk.go(Link.with(Link.batchSignature(id), [("sent", "yes")]), flash: "code_sent")
    }

    private func sign(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (id, caller) = (try batch(context), try context.requireCaller())
        var signed = TypedSignature(context, words: desk.words(context))
        guard signed.isWhole else {
            return try await showSigning(isSent: true, signed.typed, nil, request, context)
        }
        do {
            let verb = SignBatch(
                batch: id,
                signature: signed.signing(by: caller),
                once: try context.onceKey(for: request),
                caller: caller
            )
            _ = try await verb.carryOut(in: desk.office)
            return desk.go(Link.batch(id))
        } catch let refusal as Refusal {
            guard signed.note(refusal, sentence: desk.sentence(refusal, context)) else {
                // Signed already, by another click: the page shows how far it is.
                if refusal.code == .batchUnderWay || refusal.code == .nothingReady { return desk.go(Link.batch(id)) }
                throw refusal
            }
            return try await showSigning(isSent: true, signed.typed, refusal, request, context)
        }
    }
}

extension Response {
    /// A table to be opened by a spreadsheet.
    fileprivate static func table(_ text: String, named name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .contentDisposition: "attachment; filename=\"\(name)\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}
