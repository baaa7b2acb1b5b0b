import Filings
import Forms
import Hummingbird
import Law
import Pages
import Registry

/// The clerks' side: queue, bench, claim, registration.
struct ReviewPages: Sendable {
    let desk: PageDesk

    var handlers: Handlers {
        [
            .queue: queue, .claims: claims, .bench: bench, .claim: claim, .registrationPage: registrationPage,
            .register: register, .contactPage: contactPage, .noteContact: noteContact,
        ]
    }

    private func queue(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (query, court) = (try Query(request), try desk.court(context.parameter("court")))
        let caller = try context.requireCaller()
        let view = QueueView(leniently: { query[$0] })
        let (search, after) = (String((query["q"] ?? "").prefix(100)), query["after"])
        let found = try await ReviewQueue(
            court: court.code.description,
            filter: view.filter,
            narrowing: view.narrowing,
            search: search,
            after: DayCursor(after),
            afterFound: after.flatMap { FilingID($0) },
            caller: caller
        ).carryOut(in: desk.office)
        let page = QueuePage(
            found,
            court: court,
            filter: view.filter,
            narrowing: view.narrowing,
            forms: desk.office.forms.newest.map { ($0.id, $0.title.in(context.language)) },
            search: search,
            nextCursor: found.next?.text ?? found.nextFound?.description,
            isFirst: after == nil,
            reader: caller.account,
            staff: caller.holds(.divisionHead, in: court.code.description)
                ? try await ListDesk(court: court.code.description, caller: caller).carryOut(in: desk.office) : [],
            words: desk.words(context)
        )
        return try await desk.page(page, request, context, court: court, scripts: ["queue-keys.js"])
    }

    /// Claims or lays back several at once.
    private func claims(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (court, caller) = (try context.parameter("court"), try context.requireCaller())
        let back = ReturnAddress.checked(context.form["return_to"]) ?? Link.queue(court)
        let chosen = context.form.all("filing").prefix(200).compactMap { FilingID($0) }
        let releases = context.form["act"] == "release"
        guard !chosen.isEmpty else { return desk.go(back, flash: "claims_none") }
        if context.form["act"] == "assign" {
            guard let to = context.form["to"].flatMap({ AccountID($0) }) else {
                return desk.go(back, flash: "assign_none")
            }
            let outcome = try await AssignFilings(court: court, filings: chosen, to: to, caller: caller)
                .carryOut(in: desk.office)
            return desk.go(back, flash: outcome.skipped.isEmpty ? "assigned" : "claims_partly")
        }
        var isPartly = false
        for filing in chosen {
            do {
                if releases {
                    try await ReleaseFiling(filing: filing, caller: caller).carryOut(in: desk.office)
                } else {
                    _ = try await ClaimFiling(filing: filing, caller: caller).carryOut(in: desk.office)
                }
            } catch let refusal as Refusal where [.claimedByAnother, .notInThisStage].contains(refusal.code) {
                isPartly = true
            }
        }
        return desk.go(back, flash: isPartly ? "claims_partly" : releases ? "released" : "claimed")
    }

    private func bench(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (view, caller) = (try await desk.viewForDesk(context), try context.requireCaller())
        let near = try await ReviewQueue(court: view.filing.court, limit: 12, caller: caller).carryOut(in: desk.office)
        let page = BenchPage(
            view,
            form: desk.office.forms.form(id: view.filing.form, version: view.filing.formVersion),
            near: near.items,
            related: try await FindRelated(filing: view.filing.id, caller: caller).carryOut(in: desk.office),
            mayMediate: desk.office.policy.mediates(
                in: view.filing.stage.name,
                on: CourtDate(desk.office.clock.now)
            ),
            caller: caller,
            words: desk.words(context)
        )
        return try await desk.page(
            page,
            request,
            context,
            court: try desk.court(view.filing.court),
            scripts: ["queue-keys.js"]
        )
    }

    private func contact(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) -> DecidePage? {
        .contact(view, deciding, words: desk.words(context))
    }

    private func contactPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await desk.decide(request, context, as: contact)
    }

    private func noteContact(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (form, filing) = (context.form, try context.filing())
        return try await desk.deciding(request, context, fields: ["way", "text"], as: contact) {
            guard let way = NoteContact.Way(rawValue: form["way"] ?? "") else { throw Refusal(.outcomeMissing) }
            let verb = NoteContact(
                filing: filing,
                way: way,
                text: form["text"] ?? "",
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            _ = try await verb.carryOut(in: desk.office)
            return desk.go(Link.bench(filing), flash: "contact_noted")
        }
    }

    private func claim(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let filing = try context.filing()
        do {
            _ = try await ClaimFiling(filing: filing, caller: context.requireCaller()).carryOut(in: desk.office)
            return desk.go(Link.bench(filing), flash: "claimed")
        } catch let refusal as Refusal where refusal.code == .claimedByAnother {
            return try await elsewhere(refusal, request, context)
        }
    }

    private func registrationPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let view = try await desk.viewForDesk(context)
        // After the review period it is the division head's: whoever may not finds the bench, which says so.
        let (caller, today) = (try context.requireCaller(), CourtDate(desk.office.clock.now))
        let may = [.register, .registerOnExpiry].contains { view.filing.permits($0, by: caller, on: today) }
        guard view.filing.stage.name == .received, may else {
            return desk.go(Link.bench(view.filing.id), flash: "overtaken")
        }
        let claim = view.filing.liveClaim(at: desk.office.clock.now)
        if let claim, claim.by != context.caller?.account {
            let facts = ["by": view.names[claim.by] ?? "", "until": claim.until.rfc3339]
            return try await elsewhere(Refusal(.claimedByAnother, facts: facts), request, context)
        }
        return try await confirm(view, chosen: nil, isPosted: false, request, context)
    }

    private func confirm(
        _ view: FilingView,
        chosen: Procedure?,
        isPosted: Bool,
        isChanged: Bool = false,
        _ request: Request,
        _ context: DengwenContext
    ) async throws -> Response {
        let page = RegistrationPage(
            view,
            form: desk.office.forms.form(id: view.filing.form, version: view.filing.formVersion),
            chosen: chosen,
            isPosted: isPosted,
            isChanged: isChanged,
            words: desk.words(context)
        )
        return try await desk.page(
            page,
            request,
            context,
            court: try desk.court(view.filing.court),
            hasErrors: !page.errors.isEmpty,
            status: isChanged ? .conflict : page.errors.isEmpty ? .ok : .unprocessableContent
        )
    }

    private func register(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (form, caller) = (context.form, try context.requireCaller())
        guard let procedure = form["procedure"].flatMap(Procedure.init(rawValue:)) else {
            return try await confirm(try await desk.viewForDesk(context), chosen: nil, isPosted: true, request, context)
        }
        do {
            let verb = RegisterCase(
                filing: try context.filing(),
                procedure: procedure,
                ifVersion: form["revision"].flatMap { Int($0) },
                once: try context.onceKey(for: request),
                caller: caller
            )
            _ = try await verb.carryOut(in: desk.office)
            return desk.go(Link.bench(try context.filing()), flash: "registered")
        } catch let refusal as Refusal where [.decidedMeanwhile, .claimedByAnother].contains(refusal.code) {
            return try await elsewhere(refusal, request, context)
        } catch let refusal as Refusal
            where [.refusedMeanwhile, .withdrawnMeanwhile, .redirectedMeanwhile].contains(refusal.code)
        {
            return try await desk.overtaken(refusal, request, context)
        } catch let refusal as Refusal where refusal.code == .changedMeanwhile {
            return try await confirm(
                try await desk.viewForDesk(context),
                chosen: procedure,
                isPosted: false,
                isChanged: true,
                request,
                context
            )
        }
    }

    /// Somebody else was faster: by whom, and when.
    ///
    /// Nothing was changed.
    private func elsewhere(_ refusal: Refusal, _ request: Request, _ context: DengwenContext) async throws -> Response {
        let view = try await desk.viewForDesk(context)
        let page = DecidedPage(view.filing, refusal: refusal, words: desk.words(context))
        return try await desk.page(page, request, context, court: try desk.court(view.filing.court), status: .conflict)
    }
}
