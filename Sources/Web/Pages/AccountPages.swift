import Filings
import Hummingbird
import Law
import Pages
import Registry

/// Accounts: opening one, signing in and out, one's own page, the inbox.
struct AccountPages: Sendable {
    let desk: PageDesk

    var handlers: Handlers {
        [
            .signInPage: signInPage, .signIn: signIn, .signOut: signOut, .openAccountPage: openAccountPage,
            .openAccount: openAccount, .confirmContactPage: confirmContactPage, .confirmContact: confirmContact,
            .account: account, .otherSignIns: endOthers, .inbox: inbox, .readMessage: readMessage,
        ]
    }

    private func signInPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let back = ReturnAddress.checked(try Query(request)["next"]) ?? ""
        return try await desk.page(SignInPage(returnTo: back), request, context)
    }

    private func signIn(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let form = context.form
        let back = ReturnAddress.checked(form["return_to"])
        let kept = KeptTyping(from: form)
        do {
            let verb = SignIn(contact: form["contact"] ?? "", password: form["password"] ?? "", source: context.source)
            let signedIn = try await verb.carryOut(in: desk.office)
            if let back { await kept.save(to: back, as: signedIn, in: desk.office) }
            let roles = try await roles(of: signedIn)
            var response = desk.go(back ?? home(of: roles))
            response.add(cookie: desk.site.cookies.set(.signIn, to: signedIn.token))
            return response
        } catch let refusal as Refusal where [.signInFailed, .tooManyAttempts].contains(refusal.code) {
            let page = SignInPage(
                returnTo: back ?? "",
                contact: form["contact"] ?? "",
                problem: desk.sentence(refusal, context),
                keptFields: kept.fields
            )
            let status = HTTPResponse.Status(code: Problem(refusal).status)
            return try await desk.page(page, request, context, hasErrors: true, status: status)
        }
    }

    private func roles(of signedIn: SignedIn) async throws -> Set<RoleHeld> {
        try await RecogniseSignIn(token: signedIn.token).carryOut(in: desk.office)?.caller.roles ?? []
    }

    /// Where somebody begins: a party with the filings, staff with their work.
    private func home(of roles: Set<RoleHeld>) -> String {
        if let held = roles.first(where: { ReviewQueue.desk.contains($0.role) }) { return Link.queue(held.court) }
        if let held = roles.first(where: { $0.role == .counterStaff }) { return Link.identities(held.court) }
        return roles.contains { $0.role == .operator } ? Link.failures : Link.filings
    }

    private func signOut(_ request: Request, _ context: DengwenContext) async throws -> Response {
        if let signIn = context.signIn { try await SignOut(signIn: signIn.id).carryOut(in: desk.office) }
        var response = desk.go(Link.home, flash: "signed_out")
        response.add(cookie: desk.site.cookies.clear(.signIn))
        return response
    }

    private func openAccountPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await desk.page(OpenAccountPage(), request, context)
    }

    private func openAccount(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let form = context.form
        let verb = OpenAccount(
            name: form["name"] ?? "",
            contact: form["contact"] ?? "",
            password: form["password"] ?? "",
            language: context.language,
            source: context.source
        )
        let problems = verb.problems + (form["consent"] == "yes" ? [] : [.consentMissing])
        guard problems.isEmpty else { return try await notOpened(problems.map { Refusal($0) }, request, context) }
        do {
            let normalised = try await verb.carryOut(in: desk.office)
            return desk.go(Link.with(Link.confirmContact, [("contact", normalised)]))
        } catch let refusal as Refusal where refusal.code == .tooManyAttempts {
            return try await notOpened([refusal], request, context)
        }
    }

    /// The form again, each problem at its place.
    private func notOpened(
        _ refusals: [Refusal],
        _ request: Request,
        _ context: DengwenContext
    ) async throws -> Response {
        let form = context.form
        func sentence(_ codes: Refusal.Code...) -> String? {
            refusals.first { codes.contains($0.code) }.map { desk.sentence($0, context) }
        }
        let page = OpenAccountPage(
            name: form["name"] ?? "",
            contact: form["contact"] ?? "",
            consent: form["consent"] == "yes",
            nameProblem: sentence(.nameMissing),
            contactProblem: sentence(.contactMissing, .contactNotReachable, .tooManyAttempts),
            passwordProblem: sentence(.passwordTooWeak),
            consentProblem: sentence(.consentMissing)
        )
        let status = refusals.first.map { HTTPResponse.Status(code: Problem($0).status) } ?? .unprocessableContent
        return try await desk.page(page, request, context, hasErrors: true, status: status)
    }

    private func confirmContactPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await confirmation(try Query(request)["contact"] ?? "", problem: nil, request, context)
    }

    private func confirmation(
        _ contact: String,
        problem: Refusal?,
        _ request: Request,
        _ context: DengwenContext
    ) async throws -> Response {
        let page = ConfirmContactPage(
            contact: contact,
            problem: problem.map { desk.sentence($0, context) },
            isSimulated: desk.site.settings.messagesAreSimulated,
            words: desk.words(context)
        )
        let status = problem.map { HTTPResponse.Status(code: Problem($0).status) } ?? .ok
        return try await desk.page(page, request, context, hasErrors: problem != nil, status: status)
    }

    private func confirmContact(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let contact = context.form["contact"] ?? ""
        do {
            let verb = ConfirmContact(contact: contact, code: context.form["code"] ?? "", source: context.source)
            let signedIn = try await verb.carryOut(in: desk.office)
            var response = desk.go(Link.start)
            response.add(cookie: desk.site.cookies.set(.signIn, to: signedIn.token))
            return response
        } catch let refusal as Refusal where [.codeWrong, .codeExpired, .tooManyAttempts].contains(refusal.code) {
            return try await confirmation(contact, problem: refusal, request, context)
        }
    }

    private func account(_ request: Request, _ context: DengwenContext) async throws -> Response {
        guard let account = context.account, let caller = context.caller else { throw MalformedRequest.signInNeeded }
        let page = AccountPage(account, roles: caller.roles, courts: desk.office.courts, words: desk.words(context))
        return try await desk.page(page, request, context)
    }

    private func endOthers(_ request: Request, _ context: DengwenContext) async throws -> Response {
        guard let signIn = context.signIn else { throw MalformedRequest.signInNeeded }
        try await EndOtherSignIns(caller: context.requireCaller(), signIn: signIn).carryOut(in: desk.office)
        return desk.go(Link.account, flash: "others_ended")
    }

    private func inbox(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let after = try Query(request)["after"].flatMap { MessageID($0) }
        let found = try await ReadInbox(caller: context.requireCaller(), after: after).carryOut(in: desk.office)
        let page = InboxPage(
            found.items,
            next: found.next?.description,
            isFirst: after == nil,
            words: desk.words(context)
        )
        return try await desk.page(page, request, context)
    }

    /// Opens what a message is about, and notes that it was read.
    private func readMessage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let id = try context.identifier("message", as: MessageID.self)
        let filing = try await MarkRead(message: id, caller: context.requireCaller()).carryOut(in: desk.office)
        return desk.go(filing.map { Link.filing($0) } ?? Link.account)
    }
}
