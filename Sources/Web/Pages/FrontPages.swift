import Filings
import Forms
import Hummingbird
import Law
import Pages
import Registry

/// The front door, and what anyone may see.
struct FrontPages: Sendable {
    let desk: PageDesk

    var handlers: Handlers {
        [
            .home: home, .preferences: preferences, .simulatedMessages: simulatedMessages,
            .verifyPaperPage: verification, .verifyPaper: verification, .problem: problem, .favicon: favicon,
            .offline: offline,
        ]
    }

    private func home(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let page = HomePage(
            signedIn: context.caller != nil,
            forms: desk.office.forms.newest,
            words: desk.words(context)
        )
        return try await desk.page(page, request, context)
    }

    /// Kept on the device for when there is no network: it is the same for everybody, whoever asks for it.
    private func offline(_ request: Request, _ context: DengwenContext) async throws -> Response {
        var context = context
        context.signedIn = nil
        return try await desk.page(OfflinePage(), request, context)
    }

    /// Language and size: kept with the account, or in a cookie for a visitor.
    private func preferences(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let language = context.form["language"].flatMap(Language.init(rawValue:))
        let large = context.form["size"].map { $0 == "large" }
        if let caller = context.caller {
            try await SetPreferences(caller: caller, language: language, largePrint: large).carryOut(in: desk.office)
        }
        var response = desk.go(ReturnAddress.checked(context.form["return_to"]) ?? Link.home)
        let year = 365 * 86_400
        if let language { response.add(cookie: desk.site.cookies.set(.language, to: language.rawValue, seconds: year)) }
        if let large {
            response.add(cookie: desk.site.cookies.set(.largePrint, to: large ? "yes" : "no", seconds: year))
        }
        return response
    }

    /// Only where messages are simulated; elsewhere the page does not exist.
    private func simulatedMessages(_ request: Request, _ context: DengwenContext) async throws -> Response {
        guard desk.site.settings.messagesAreSimulated else { throw Refusal(.notFound) }
        let found = try await ListSimulatedMessages().carryOut(in: desk.office)
        return try await desk.page(SimulatedMessagesPage(found, words: desk.words(context)), request, context)
    }

    private func verification(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let code = try (try? context.parameter("code")) ?? Query(request)["code"] ?? ""
        var answer: VerifyPaper.Answer?
        do {
            if !code.isEmpty { answer = try await VerifyPaper(code: code).carryOut(in: desk.office) }
        } catch let refusal as Refusal where refusal.code == .notFound {
            answer = nil
        }
        let page = VerificationPage(code: code, answer: answer, words: desk.words(context))
        return try await desk.page(page, request, context, status: answer == nil && !code.isEmpty ? .notFound : .ok)
    }

    /// What a problem's code means (RFC 9457 types are addresses).
    private func problem(_ request: Request, _ context: DengwenContext) async throws -> Response {
        guard let problem = Problem(code: try context.parameter("code")) else { throw Refusal(.notFound) }
        let words = desk.words(context)
        let page = ErrorPage(
            heading: problem.title.in(context.language),
            sentence: problem.sentence.in(context.language),
            reference: nil,
            goHref: Link.home,
            goLabel: words.messages["go.home"]
        )
        return try await desk.page(page, request, context)
    }

    private func favicon(_ request: Request, _ context: DengwenContext) async throws -> Response {
        desk.go(desk.site.files.url(for: "drum.svg"))
    }
}
