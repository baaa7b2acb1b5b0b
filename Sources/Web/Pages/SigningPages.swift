import Filings
import Hummingbird
import Law
import Pages
import Registry

/// Checking, signing, the receipt.
struct SigningPages: Sendable {
    let desk: PageDesk

    var handlers: Handlers {
        [
            .checkAnswers: check, .signaturePage: signaturePage, .sendSigningCode: sendCode, .sign: sign,
            .receipt: receipt,
        ]
    }

    private func check(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (view, draft, form, court) = try await desk.draft(context)
        let page = CheckPage(view, draft: draft, form: form, words: desk.words(context))
        return try await desk.page(page, request, context, court: court)
    }

    private func signaturePage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (view, draft, form, _) = try await desk.draft(context)
        let reading = DraftReading(
            draft: draft,
            form: form,
            documents: view.documents,
            today: CourtDate(desk.office.clock.now)
        )
        guard reading.isComplete else { return desk.go(Link.answers(view.filing.id)) }
        let isSent = try Query(request)["sent"] == "yes"
        return try await show(view, isSent: isSent, SignPage.Typed(), nil, request, context)
    }

    private func show(
        _ view: FilingView,
        isSent: Bool,
        _ typed: SignPage.Typed,
        _ refusal: Refusal?,
        _ request: Request,
        _ context: DengwenContext
    ) async throws -> Response {
        guard let account = context.account else { throw MalformedRequest.signInNeeded }
        let isHelped = view.filing.isHelped(by: try context.requireCaller())
        let page = SignPage(
            view,
            signer: account,
            sentTo: isSent ? account.codeContact?.masked : nil,
            onPaper: isHelped,
            typed: typed,
            isSimulated: desk.site.settings.messagesAreSimulated,
            words: desk.words(context)
        )
        return try await desk.page(
            page,
            request,
            context,
            court: try desk.court(view.filing.court),
            scripts: ["signature.js"],
            hasErrors: !page.errors.isEmpty,
            status: page.errors.isEmpty ? .ok : refusal.map { .init(code: Problem($0).status) } ?? .unprocessableContent
        )
    }

    private func sendCode(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let filing = try context.filing()
        _ = try await RequestSigningCode(filing: filing, caller: context.requireCaller()).carryOut(in: desk.office)
        return desk.go(Link.with(Link.signature(filing), [("sent", "yes")]), flash: "code_sent")
    }

    private func sign(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (form, filing, caller) = (context.form, try context.filing(), try context.requireCaller())
        let messages = desk.words(context).messages
        if let helped = try await onPaper(request, context) { return helped }
        var typed = SignPage.Typed()
        typed.name = form["typed_name"] ?? ""
        typed.truth = form["truth"] == "yes"
        typed.code = String((form["code"] ?? "").trimmingSpaces.prefix(6))
        typed.byDrawing = form["by"] == "drawing"
        let drawing = typed.byDrawing ? SignatureStrokes(form["drawing"] ?? "") : nil
        typed.drawing = drawing?.encoded ?? ""
        if form["truth"] != "yes" { typed.truthProblem = messages["signing.truth"] }
        if typed.byDrawing, drawing == nil { typed.nameProblem = messages["signing.drawing"] }
        if !typed.byDrawing, typed.name.trimmingSpaces.isEmpty { typed.nameProblem = messages["signing.name"] }
        if (form["code"] ?? "").trimmingSpaces.isEmpty { typed.codeProblem = messages["signing.code"] }
        do {
            // The second click of a double click finds the filing submitted: the same receipt, not an error.
            let once = try context.onceKey(for: request)
            guard typed.nameProblem == nil, typed.truthProblem == nil, typed.codeProblem == nil else {
                let (view, _, _, _) = try await desk.draft(context)
                return try await show(view, isSent: true, typed, nil, request, context)
            }
            let signing = SubmitFiling.Signing(
                name: typed.byDrawing ? caller.name : typed.name,
                drawing: drawing,
                code: form["code"] ?? ""
            )
            _ = try await SubmitFiling(filing: filing, signature: signing, once: once, caller: caller)
                .carryOut(in: desk.office)
            return desk.go(Link.receipt(filing))
        } catch let refusal as Refusal {
            return try await notSigned(refusal, typed, request, context)
        }
    }

    /// At the counter: the printed pleading was signed before whoever typed it; nil for anybody else.
    private func onPaper(_ request: Request, _ context: DengwenContext) async throws -> Response? {
        let (filing, caller) = (try context.filing(), try context.requireCaller())
        let view = try await ViewFiling(filing: filing, caller: caller).carryOut(in: desk.office)
        guard view.filing.isHelped(by: caller) else { return nil }
        var typed = SignPage.Typed()
        typed.truth = context.form["truth"] == "yes"
        guard typed.truth else {
            typed.truthProblem = desk.words(context).messages["signing.paper"]
            return try await show(view, isSent: false, typed, nil, request, context)
        }
        let signing = SubmitFiling.Signing(name: view.names[view.filing.owner] ?? "", code: "")
        let once = try context.onceKey(for: request)
        do {
            _ = try await SubmitFiling(filing: filing, signature: signing, once: once, caller: caller)
                .carryOut(in: desk.office)
            return desk.go(Link.receipt(filing))
        } catch let refusal as Refusal where refusal.code == .incomplete {
            return desk.go(Link.answers(filing))
        }
    }

    private func notSigned(
        _ refusal: Refusal,
        _ typed: SignPage.Typed,
        _ request: Request,
        _ context: DengwenContext
    ) async throws -> Response {
        var typed = typed
        let filing = try context.filing()
        switch refusal.code {
        case .codeWrong, .codeExpired:
            typed.codeProblem = desk.sentence(refusal, context)
            typed.code = ""
        case .signatureNameDiffers, .signatureMissing: typed.nameProblem = desk.sentence(refusal, context)
        case .incomplete: return desk.go(Link.answers(filing))
        case .notInThisStage: return desk.go(Link.receipt(filing))
        default: throw refusal
        }
        let (view, _, _, _) = try await desk.draft(context)
        return try await show(view, isSent: true, typed, refusal, request, context)
    }

    private func receipt(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (view, _, court) = try await desk.view(context)
        guard let page = ReceiptPage(view, court: court, words: desk.words(context)) else {
            return desk.go(Link.filing(view.filing.id))
        }
        return try await desk.page(page, request, context, court: court)
    }
}
