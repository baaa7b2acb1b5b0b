import Filings
import Forms
import Hummingbird
import Law
import Pages
import Registry

/// Writing a filing: start, task list, form pages.
struct IntakePages: Sendable {
    let desk: PageDesk

    var handlers: Handlers {
        [
            .start: start, .startFiling: startFiling, .myFilings: myFilings, .filing: filing, .formPage: formPage,
            .saveFormPage: saveFormPage, .autosaveFormPage: autosave,
        ]
    }

    private func start(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let query = try Query(request)
        var typed = StartPage.Typed()
        (typed.courtQuery, typed.causeQuery) = (Self.short(query["q"]), Self.short(query["cq"]))
        (typed.form, typed.court, typed.cause) = (query["form"], query["court"], query["cause"])
        typed.owner = query["of"]
        return try await startPage(typed, isPosted: false, request, context)
    }

    /// For whom one may begin a filing besides oneself.
    private func principals(_ context: DengwenContext) async throws -> [ListAssistance.Person] {
        guard let caller = context.caller, !caller.principals.isEmpty else { return [] }
        return try await ListAssistance(caller: caller).carryOut(in: desk.office).principals
    }

    private static func short(_ typed: String?) -> String { String((typed ?? "").trimmingSpaces.prefix(60)) }

    private func startPage(
        _ typed: StartPage.Typed,
        isPosted: Bool,
        _ request: Request,
        _ context: DengwenContext
    ) async throws -> Response {
        let page = StartPage(
            forms: desk.office.forms.newest,
            courts: desk.office.courts,
            finder: desk.office.finder,
            typed: typed,
            isPosted: isPosted,
            principals: try await principals(context),
            words: desk.words(context)
        )
        let hasErrors = !page.errors.isEmpty
        return try await desk.page(
            page,
            request,
            context,
            hasErrors: hasErrors,
            status: hasErrors ? .unprocessableContent : .ok
        )
    }

    private func startFiling(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let forms = desk.office.forms.newest
        var typed = StartPage.Typed()
        (typed.courtQuery, typed.causeQuery) = (Self.short(context.form["q"]), Self.short(context.form["cq"]))
        typed.form = context.form["form"] ?? (forms.count == 1 ? forms.first?.id : nil)
        (typed.court, typed.cause) = (context.form["court"], context.form["cause"])
        typed.owner = context.form["of"]
        let takesAnyCause = forms.first { $0.id == typed.form }?.takesAnyCause ?? false
        guard let form = typed.form, let court = typed.court, typed.cause != nil || !takesAnyCause else {
            return try await startPage(typed, isPosted: true, request, context)
        }
        let verb = StartFiling(
            form: form,
            court: court,
            // What was found for another form does not stand in the way of this one.
            cause: takesAnyCause ? typed.cause : nil,
            owner: context.form["of"].flatMap { AccountID($0) },
            caller: try context.requireCaller(),
            once: try context.onceKey(for: request)
        )
        return desk.go(Link.filing(try await verb.carryOut(in: desk.office).id))
    }

    private func myFilings(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let query = try Query(request)
        let (after, owner) = (FilingCursor(query["after"]), query["of"].flatMap { AccountID($0) })
        let found = try await ListMyFilings(caller: context.requireCaller(), of: owner, after: after)
            .carryOut(in: desk.office)
        let page = MyFilingsPage(
            found.items,
            courts: desk.office.courts,
            next: found.next?.text,
            isFirst: after == nil,
            owner: owner,
            principals: try await principals(context),
            words: desk.words(context)
        )
        return try await desk.page(page, request, context)
    }

    /// A draft's task list for its owner; for the court the bench; otherwise where the filing stands.
    private func filing(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (view, form, court) = try await desk.view(context)
        let caller = try context.requireCaller()
        let words = desk.words(context)
        guard view.filing.isWritten(by: caller) else {
            let isDesk = ReviewQueue.desk.contains { caller.holds($0, in: court.code.description) }
            let isTrial = caller.holds(.trialReceiver, in: court.code.description)
            let isMediator = view.filing.mediatorNow == caller.account
            let isHelper = view.filing.helper == caller.account
            let isArchive = caller.holds(.archivist, in: court.code.description)
            guard !isDesk, isTrial || isMediator || isHelper || isArchive else {
                return desk.go(Link.bench(view.filing.id))
            }
            let side: FilingPage.Side = isMediator ? .mediator : isTrial ? .trial : .archive
            let page = FilingPage(view, court: court, reader: caller.account, as: side, words: words)
            return try await desk.page(page, request, context, court: court)
        }
        if view.filing.stage.name == .draft, let draft = view.draft, let form {
            let page = TaskListPage(view, draft: draft, form: form, court: court, words: words)
            let response = try await desk.page(page, request, context, court: court)
            return view.filing.owner == caller.account ? response.keptOffline() : response
        }
        let page = FilingPage(view, court: court, reader: caller.account, words: words)
        return try await desk.page(page, request, context, court: court)
    }

    private func formPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (view, draft, form, _) = try await desk.draft(context)
        guard let page = form.page(try context.parameter("page"), draft.answers) else {
            return desk.go(Link.filing(view.filing.id))
        }
        // A page that was left unfinished says so when it is opened again.
        let findings =
            draft.savedPages[page.id] != nil
            ? form.check(draft.answers, scope: .page(page.id), today: CourtDate(desk.office.clock.now)).filter {
                $0.severity == .wrong
            }
            : []
        let response = try await show(page, view, form, draft.answers, findings, draft, request, context)
        return view.filing.owner == context.caller?.account ? response.keptOffline() : response
    }

    private func show(
        _ page: FormPage,
        _ view: FilingView,
        _ form: FormDefinition,
        _ answers: Answers,
        _ findings: [AnswerFinding],
        _ draft: DraftRecord,
        _ request: Request,
        _ context: DengwenContext,
        isChangedElsewhere: Bool = false,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let values = AnswerPage(
            view,
            page: page,
            form: form,
            answers: answers,
            findings: findings,
            revision: draft.version,
            saved: draft.savedPages[page.id] != nil ? draft.updatedAt : nil,
            isChangedElsewhere: isChangedElsewhere,
            known: try await known(page, view, context),
            words: desk.words(context)
        )
        return try await desk.page(
            values,
            request,
            context,
            court: try desk.court(view.filing.court),
            scripts: ["autosave.js"],
            hasErrors: !values.errors.isEmpty,
            status: status
        )
    }

    private func saveFormPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (view, before, form, _) = try await desk.draft(context)
        let (id, pageID) = (view.filing.id, try context.parameter("page"))
        guard let page = form.page(pageID, before.answers) else { return desk.go(Link.filing(id)) }
        let draft: DraftRecord
        do {
            draft = try await save(pageID, context, to: id)
        } catch let refusal as Refusal where refusal.code == .changedMeanwhile {
            return try await showBoth(page, request, context)
        }
        let act = context.form["act"] ?? "continue"
        if act.hasPrefix("take:") {
            try await takeOver(act.dropFirst(5), to: page, of: id, context)
            return desk.go(Link.page(id, pageID))
        }
        if act.hasPrefix("add:") || act.hasPrefix("remove:") { return desk.go(Link.page(id, pageID)) }
        let isCorrection = view.filing.stage.name == .awaitingCorrection
        if act == "later" { return desk.go(isCorrection ? Link.correction(id) : Link.filing(id), flash: "saved") }
        let pages = form.reachable(draft.answers)
        guard let index = pages.firstIndex(where: { $0.id == pageID }) else { return desk.go(Link.filing(id)) }
        let today = CourtDate(desk.office.clock.now)
        let findings = form.check(draft.answers, scope: .page(pageID), today: today).filter { $0.severity != .advice }
        guard findings.isEmpty else {
            return try await show(
                pages[index],
                view,
                form,
                draft.answers,
                findings,
                draft,
                request,
                context,
                status: .unprocessableContent
            )
        }
        // A correction goes from place to place, not from page to page.
        if isCorrection { return desk.go(Link.correction(id), flash: "saved") }
        // At the end of a section the task list shows what is left.
        guard index + 1 < pages.count, pages[index + 1].sectionID == pages[index].sectionID else {
            return desk.go(Link.filing(id), flash: "saved")
        }
        return desk.go(Link.page(id, pages[index + 1].id))
    }

    /// Somebody from an earlier filing; what stands on the page has been saved before.
    private func takeOver(
        _ place: Substring,
        to page: FormPage,
        of filing: FilingID,
        _ context: DengwenContext
    ) async throws {
        let pieces = place.split(separator: ":", maxSplits: 1).map(String.init)
        guard pieces.count == 2, let from = FilingID(pieces[0]), let path = AnswerPath(pieces[1]),
            let role = page.partyRole
        else { return }
        let verb = TakeOverPerson(
            filing: filing,
            role: role,
            from: from,
            path: path,
            caller: try context.requireCaller()
        )
        _ = try await verb.carryOut(in: desk.office)
    }

    /// Whom the page could name without typing; nobody where others type for the person, or the page names nobody.
    private func known(_ page: FormPage, _ view: FilingView, _ context: DengwenContext) async throws -> [KnownPerson] {
        let caller = try context.requireCaller()
        guard page.partyRole != nil, view.filing.owner == caller.account, view.filing.stage.name == .draft else {
            return []
        }
        let people = try await ListKnownPeople(caller: caller, except: view.filing.id).carryOut(in: desk.office)
        // Who stood there before stands there again, as a rule.
        return people.filter { $0.role == page.partyRole } + people.filter { $0.role != page.partyRole }
    }

    /// Another device saved this page meanwhile: what was typed here is shown and not saved; sent again, it is taken.
    private func showBoth(
        _ page: FormPage,
        _ request: Request,
        _ context: DengwenContext
    ) async throws -> Response {
        let (view, draft, form, _) = try await desk.draft(context)
        let typed = page.answers(fromForm: typed(context), existing: draft.answers)
        return try await show(
            form.page(page.id, typed) ?? page,
            view,
            form,
            typed,
            [],
            draft,
            request,
            context,
            isChangedElsewhere: true,
            status: .conflict
        )
    }

    private func typed(_ context: DengwenContext) -> [(String, String)] {
        context.form.typed.filter { $0.name != "act" && $0.name != "revision" }.map { ($0.name, $0.value) }
    }

    private func save(_ page: String, _ context: DengwenContext, to filing: FilingID) async throws -> DraftRecord {
        var pairs = typed(context)
        if let act = context.form["act"] {
            if act.hasPrefix("add:") { pairs.append((FormPage.addItemName, String(act.dropFirst(4)))) }
            if act.hasPrefix("remove:") { pairs.append((FormPage.removeItemName, String(act.dropFirst(7)))) }
        }
        let verb = SaveAnswers(
            filing: filing,
            typed: .page(page, pairs),
            ifVersion: context.form["revision"].flatMap { Int($0) },
            caller: try context.requireCaller()
        )
        return try await verb.carryOut(in: desk.office)
    }

    private struct Saved: Encodable {
        let savedAt: String
        let revision: Int
    }

    /// What the script sends while one types: kept, not judged.
    private func autosave(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let draft = try await save(try context.parameter("page"), context, to: try context.filing())
        return .json(Saved(savedAt: draft.updatedAt.courtTime.clock, revision: draft.version))
    }
}

extension FormPage {
    /// Whom the page lists, where it lists parties.
    fileprivate var partyRole: PartyAnswer.Role? { fields.first { $0.type == .party }?.role }
}
