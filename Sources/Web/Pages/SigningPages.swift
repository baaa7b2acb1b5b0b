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
        if let caller = context.caller, caller.principals.contains(view.filing.owner) {
            return desk.go(Link.filing(view.filing.id), flash: "left_to_the_person")
        }
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
        let (filing, caller) = (try context.filing(), try context.requireCaller())
        if let helped = try await onPaper(request, context) { return helped }
        let signed = TypedSignature(context, words: desk.words(context))
        do {
            // The second click of a double click finds the filing submitted: the same receipt, not an error.
            let once = try context.onceKey(for: request)
            guard signed.isWhole else {
                let (view, _, _, _) = try await desk.draft(context)
                return try await show(view, isSent: true, signed.typed, nil, request, context)
            }
            _ = try await SubmitFiling(
                filing: filing,
                signature: signed.signing(by: caller),
                once: once,
                caller: caller
            ).carryOut(in: desk.office)
            return desk.go(Link.receipt(filing))
        } catch let refusal as Refusal {
            return try await notSigned(refusal, signed, request, context)
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
        _ signed: TypedSignature,
        _ request: Request,
        _ context: DengwenContext
    ) async throws -> Response {
        var signed = signed
        let filing = try context.filing()
        guard signed.note(refusal, sentence: desk.sentence(refusal, context)) else {
            switch refusal.code {
            case .incomplete: return desk.go(Link.answers(filing))
            case .notInThisStage: return desk.go(Link.receipt(filing))
            default: throw refusal
            }
        }
        let (view, _, _, _) = try await desk.draft(context)
        return try await show(view, isSent: true, signed.typed, refusal, request, context)
    }

    private func receipt(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (view, _, court) = try await desk.view(context)
        guard let page = ReceiptPage(view, court: court, words: desk.words(context)) else {
            return desk.go(Link.filing(view.filing.id))
        }
        return try await desk.page(page, request, context, court: court)
    }
}
