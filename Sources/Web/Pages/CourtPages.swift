import Filings
import Hummingbird
import Law
import Pages
import Registry

/// The counter and the operator.
struct CourtPages: Sendable {
    let desk: PageDesk

    var handlers: Handlers {
        [
            .identities: identities, .identity: identity, .confirmIdentity: confirm, .failures: failures,
            .retryFailure: retry,
        ]
    }

    private func identities(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await show(chosen: nil, IdentitiesPage.Typed(), request, context)
    }

    private func identity(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await show(chosen: try await applicant(context), IdentitiesPage.Typed(), request, context)
    }

    private func applicant(_ context: DengwenContext) async throws -> AccountRecord {
        try await ViewApplicant(
            account: context.identifier("account"),
            court: context.parameter("court"),
            caller: context.requireCaller()
        ).carryOut(in: desk.office)
    }

    private func show(
        chosen: AccountRecord?,
        _ typed: IdentitiesPage.Typed,
        _ request: Request,
        _ context: DengwenContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (query, code) = (try Query(request), try context.parameter("court"))
        let after = query["after"].flatMap { AccountID($0) }
        let search = String((query["q"] ?? "").prefix(60))
        let found = try await ListUnconfirmed(
            court: code,
            after: after,
            search: search,
            caller: context.requireCaller()
        )
        .carryOut(in: desk.office)
        let page = IdentitiesPage(
            found.items,
            court: code,
            search: search,
            chosen: chosen,
            typed: typed,
            next: found.next?.description,
            words: desk.words(context)
        )
        return try await desk.page(
            page,
            request,
            context,
            court: try desk.court(code),
            hasErrors: !page.errors.isEmpty,
            status: status
        )
    }

    private func confirm(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (form, court) = (context.form, try context.parameter("court"))
        let person = try await applicant(context)
        var typed = IdentitiesPage.Typed()
        typed.identity = form["identity_number"] ?? ""
        if form["seen"] != "yes" { typed.seenProblem = desk.words(context).messages["identity.seen_missing"] }
        do {
            // Both problems at once: an empty number need not be sent back twice.
            if typed.identity.trimmingSpaces.isEmpty {
                typed.identityProblem = desk.words(context).messages["identity.from_card"]
            }
            guard typed.seenProblem == nil, typed.identityProblem == nil else {
                return try await show(chosen: person, typed, request, context, status: .unprocessableContent)
            }
            let verb = ConfirmIdentity(
                account: person.id,
                court: court,
                citizenNumber: typed.identity,
                caller: try context.requireCaller()
            )
            _ = try await verb.carryOut(in: desk.office)
            return desk.go(Link.identities(court), flash: "identity_confirmed")
        } catch let refusal as Refusal where refusal.code == .invalid {
            typed.identityProblem = desk.sentence(refusal, context)
            return try await show(chosen: person, typed, request, context, status: .unprocessableContent)
        }
    }

    private func failures(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let after = try Query(request)["after"].flatMap { TaskID($0) }
        let found = try await ListFailures(after: after, caller: context.requireCaller()).carryOut(in: desk.office)
        let page = FailuresPage(
            found.items,
            next: found.next?.description,
            isFirst: after == nil,
            words: desk.words(context)
        )
        return try await desk.page(page, request, context)
    }

    private func retry(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await RetryFailure(task: context.identifier("task"), caller: context.requireCaller()).carryOut(
            in: desk.office
        )
        return desk.go(Link.failures, flash: "retried")
    }
}
