import Filings
import Forms
import Hummingbird
import Law
import NIOCore
import Pages
import Registry

/// The court's side of a correction: the builder of the notice, its preview, service by hand, the return.
struct CorrectionPages: Sendable {
    let desk: PageDesk

    var handlers: Handlers {
        [
            .correctionBuilder: builder, .previewCorrection: preview, .requestCorrection: issue,
            .servicePage: servicePage, .recordService: recordService, .returnPage: returnPage,
            .returnAndRecord: returnAndRecord,
        ]
    }

    /// Somebody of this court was faster, or the party was: nothing was changed.
    private static let overtaken: Set<Refusal.Code> = [
        .decidedMeanwhile, .claimedByAnother, .returnedMeanwhile, .correctedMeanwhile, .notInThisStage,
        .noticeServedAlready, .notAtThisTime, .refusedMeanwhile, .withdrawnMeanwhile, .redirectedMeanwhile,
    ]

    private func builder(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let view = try await desk.viewForDesk(context)
        guard view.filing.stage.name == .received else { return desk.go(Link.bench(view.filing.id)) }
        return try await build(view, CorrectionTyping(), nil, request, context)
    }

    private func build(
        _ view: FilingView,
        _ typing: CorrectionTyping,
        _ refusal: Refusal?,
        _ request: Request,
        _ context: DengwenContext
    ) async throws -> Response {
        let page = CorrectionBuilderPage(
            view,
            form: form(of: view),
            catalogue: desk.office.defects(for: view.filing.kind),
            policy: desk.office.policy,
            typing: typing,
            problem: refusal.map { ($0.code, desk.sentence($0, context)) },
            words: desk.words(context)
        )
        return try await desk.page(
            page,
            request,
            context,
            court: try desk.court(view.filing.court),
            hasErrors: !page.errors.isEmpty,
            status: refusal.map { .init(code: Problem($0).status) } ?? .ok
        )
    }

    private func form(of view: FilingView) -> FormDefinition? {
        desk.office.forms.form(id: view.filing.form, version: view.filing.formVersion)
    }

    /// The notice as a page or as a PDF; or back to the builder with everything kept.
    private func preview(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (view, typing) = (try await desk.viewForDesk(context), CorrectionTyping(context.form))
        guard context.form["act"] != "edit" else { return try await build(view, typing, nil, request, context) }
        do {
            let verb = PreviewCorrection(
                filing: view.filing.id,
                content: try content(typing, of: view),
                caller: try context.requireCaller()
            )
            let paper = try await verb.carryOut(in: desk.office)
            if context.form["act"] == "pdf" { return try await pdf(paper) }
            let page = CorrectionPreviewPage(
                paper,
                typing: typing,
                revision: context.form["revision"] ?? "\(view.filing.version)",
                html: try desk.tools.twin(paper, context.language),
                words: desk.words(context)
            )
            return try await desk.page(page, request, context, court: paper.court)
        } catch let refusal as Refusal {
            return try await notIssued(refusal, view, typing, request, context)
        }
    }

    private func pdf(_ paper: PaperRequest) async throws -> Response {
        let bytes = try await desk.tools.compose(paper, paper.paper.language)
        return Response(
            status: .ok,
            headers: [.contentType: "application/pdf", .contentDisposition: "inline; filename=\"preview.pdf\""],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    private func content(_ typing: CorrectionTyping, of view: FilingView) throws -> CorrectionContent {
        let catalogue = desk.office.defects(for: view.filing.kind)
        let form = form(of: view)
        let chosen = try typing.codes.sorted().map { code in
            guard let defect = catalogue.defect(code) else { throw Refusal(.unknownDefect, facts: ["code": code]) }
            let number = typing.places[code].flatMap { Int($0) }
            let all = number == nil ? [] : DefectPlaces.all(for: defect, in: view, form: form)
            let place = number.flatMap { all.indices.contains($0 - 1) ? all[$0 - 1] : nil }
            return CorrectionContent.Chosen(code: code, place: place, note: typing.notes[code] ?? "")
        }
        return CorrectionContent(
            chosen: chosen,
            others: typing.others.split(whereSeparator: \.isNewline).map(String.init),
            days: Int(typing.days.trimmingSpaces) ?? 0,
            reason: typing.reason,
            internalNote: typing.internalNote
        )
    }

    private func issue(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (view, typing) = (try await desk.viewForDesk(context), CorrectionTyping(context.form))
        do {
            let verb = RequestCorrection(
                filing: view.filing.id,
                content: try content(typing, of: view),
                ifVersion: context.form["revision"].flatMap { Int($0) },
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            _ = try await verb.carryOut(in: desk.office)
            return desk.go(Link.bench(view.filing.id), flash: "correction_issued")
        } catch let refusal as Refusal {
            return try await notIssued(refusal, view, typing, request, context)
        }
    }

    /// What was chosen and typed is kept; what others did meanwhile is told.
    private func notIssued(
        _ refusal: Refusal,
        _ view: FilingView,
        _ typing: CorrectionTyping,
        _ request: Request,
        _ context: DengwenContext
    ) async throws -> Response {
        switch refusal.code {
        case .defectsMissing, .unknownDefect, .correctionDaysOutOfRange, .reasonMissing, .tooLong, .changedMeanwhile:
            return try await build(view, typing, refusal, request, context)
        case let code where Self.overtaken.contains(code):
            return try await desk.overtaken(refusal, request, context)
        default: throw refusal
        }
    }

    private func servicePage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await showService(
            day: ServiceDay(CourtDate(desk.office.clock.now)),
            nil,
            nil,
            isPosted: false,
            request,
            context
        )
    }

    private func showService(
        day: ServiceDay,
        _ manner: ServiceManner?,
        _ refusal: Refusal?,
        isPosted: Bool,
        _ request: Request,
        _ context: DengwenContext
    ) async throws -> Response {
        let view = try await desk.viewForDesk(context)
        guard view.filing.stage.name == .awaitingCorrection, view.filing.stage.runningDeadline == nil,
            let page = ServicePage(
                view,
                day: day,
                manner: manner,
                dayProblem: refusal.map { desk.sentence($0, context) },
                isPosted: isPosted,
                words: desk.words(context)
            )
        else { return desk.go(Link.bench(view.filing.id)) }
        return try await desk.page(
            page,
            request,
            context,
            court: try desk.court(view.filing.court),
            hasErrors: !page.errors.isEmpty,
            status: page.errors.isEmpty ? .ok : .unprocessableContent
        )
    }

    private func recordService(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let form = context.form
        let typed = ServiceDay(
            year: form["day.year"] ?? "",
            month: form["day.month"] ?? "",
            day: form["day.day"] ?? ""
        )
        let manner = form["manner"].flatMap(ServiceManner.init(rawValue:))
        guard let manner, let day = typed.date else {
            let issued = try await desk.viewForDesk(context).notices.last?.issuedAt ?? desk.office.clock.now
            let bounds = ["from": CourtDate(issued).description, "to": CourtDate(desk.office.clock.now).description]
            let refusal = typed.date == nil ? Refusal(.serviceDayImpossible, facts: bounds) : nil
            return try await showService(day: typed, manner, refusal, isPosted: true, request, context)
        }
        do {
            let verb = RecordService(
                filing: try context.filing(),
                day: day,
                manner: manner,
                ifVersion: form["revision"].flatMap { Int($0) },
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            _ = try await verb.carryOut(in: desk.office)
            return desk.go(Link.bench(try context.filing()), flash: "service_recorded")
        } catch let refusal as Refusal where [.serviceDayImpossible, .changedMeanwhile].contains(refusal.code) {
            return try await showService(day: typed, manner, refusal, isPosted: true, request, context)
        } catch let refusal as Refusal where Self.overtaken.contains(refusal.code) {
            return try await desk.overtaken(refusal, request, context)
        }
    }

    private func returnPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await showReturn(isChanged: false, request, context)
    }

    private func showReturn(
        isChanged: Bool,
        _ request: Request,
        _ context: DengwenContext
    ) async throws -> Response {
        let view = try await desk.viewForDesk(context)
        guard view.filing.stage.name == .awaitingCorrection,
            let page = ReturnPage(view, form: form(of: view), isChanged: isChanged, words: desk.words(context))
        else { return desk.go(Link.bench(view.filing.id)) }
        return try await desk.page(
            page,
            request,
            context,
            court: try desk.court(view.filing.court),
            hasErrors: isChanged,
            status: isChanged ? .conflict : .ok
        )
    }

    private func returnAndRecord(_ request: Request, _ context: DengwenContext) async throws -> Response {
        // For whoever does not review it, there is nothing here.
        _ = try await desk.viewForDesk(context)
        do {
            let verb = ReturnAndRecord(
                filing: try context.filing(),
                ifVersion: context.form["revision"].flatMap { Int($0) },
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            _ = try await verb.carryOut(in: desk.office)
            return desk.go(Link.bench(try context.filing()), flash: "returned")
        } catch let refusal as Refusal where refusal.code == .changedMeanwhile {
            return try await showReturn(isChanged: true, request, context)
        } catch let refusal as Refusal where Self.overtaken.contains(refusal.code) {
            return try await desk.overtaken(refusal, request, context)
        }
    }
}

extension CorrectionTyping {
    /// What came from the builder, or in hidden fields from the preview.
    fileprivate init(_ form: FormPairs) {
        self.init()
        codes = Set(form.all("defect"))
        for code in codes {
            places[code] = form["place.\(code)"].flatMap { $0.isEmpty ? nil : $0 }
            notes[code] = form["note.\(code)"].flatMap { $0.trimmingSpaces.isEmpty ? nil : $0 }
        }
        others = form["others"] ?? ""
        days = form["days"] ?? ""
        reason = form["reason"] ?? ""
        internalNote = form["internal_note"] ?? ""
    }
}
