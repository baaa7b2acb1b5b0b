import Filings
import Hummingbird
import Law
import Pages
import Registry

/// Platforms that act for a person: allowed, looked at, and sent away.
struct PlatformPages: Sendable {
    let desk: PageDesk

    var handlers: Handlers {
        [
            .consentPage: ask, .giveConsent: give, .platforms: list, .consentWithdrawalPage: askBack,
            .withdrawConsent: withdraw,
        ]
    }

    /// What a platform wants to be told again when its people come back; of its own making.
    private static let longestState = 200

    private func platform(_ context: DengwenContext) async throws -> PlatformRecord {
        let id = try context.identifier("platform", as: PlatformID.self)
        guard let found = try await desk.office.store.read({ tx in try tx.platforms.find(id) }), found.revokedAt == nil
        else { throw Refusal(.notFound) }
        return found
    }

    private func ask(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let query = try Query(request)
        let wanted = (query["scope"] ?? "read").split(separator: " ").compactMap { PlatformScope(rawValue: String($0)) }
        let state = String((query["state"] ?? "").prefix(Self.longestState))
        let page = ConsentPage(
            try await platform(context),
            chosen: Set(wanted),
            state: state,
            words: desk.words(context)
        )
        return try await desk.page(page, request, context)
    }

    private func give(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let platform = try await platform(context)
        let chosen = Set(
            context.form.typed.filter { $0.name == "scope" }.compactMap { PlatformScope(rawValue: $0.value) }
        )
        let state = String((context.form["state"] ?? "").prefix(Self.longestState))
        do {
            let consent = try await GiveConsent(platform: platform.id, scopes: chosen, caller: context.requireCaller())
                .carryOut(in: desk.office)
            return try await desk.page(ConsentGivenPage(platform, consent: consent, state: state), request, context)
        } catch let refusal as Refusal where [.scopeMissing, .tooManyConsents].contains(refusal.code) {
            let words = desk.words(context)
            let problem =
                refusal.code == .scopeMissing ? words.messages["consent.none_chosen"] : desk.sentence(refusal, context)
            let page = ConsentPage(platform, chosen: chosen, state: state, problem: problem, words: words)
            return try await desk.page(page, request, context, hasErrors: true, status: .unprocessableContent)
        }
    }

    private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let lines = try await ListConsents(caller: context.requireCaller()).carryOut(in: desk.office)
        return try await desk.page(PlatformsPage(lines, words: desk.words(context)), request, context)
    }

    private func line(_ context: DengwenContext) async throws -> ListConsents.Line {
        let id = try context.identifier("consent", as: ConsentID.self)
        let lines = try await ListConsents(caller: context.requireCaller()).carryOut(in: desk.office)
        guard let line = lines.first(where: { $0.consent.id == id }) else { throw Refusal(.notFound) }
        return line
    }

    private func askBack(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let page = ConsentWithdrawalPage(try await line(context), words: desk.words(context))
        return try await desk.page(page, request, context)
    }

    private func withdraw(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let consent = try await line(context).consent.id
        try await WithdrawConsent(consent: consent, caller: context.requireCaller()).carryOut(in: desk.office)
        return desk.go(Link.platforms, flash: "consent_withdrawn")
    }
}
