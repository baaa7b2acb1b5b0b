import Filings
import Hummingbird
import Law
import Pages
import Registry

/// Serving the complaint on the defendants: who is still to be served, and what became of it.
struct DefendantServicePages: Sendable {
    let desk: PageDesk

    var handlers: Handlers {
        [.defendantServices: list, .defendantServicePage: page, .serveDefendant: record]
    }

    private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let code = try context.parameter("court")
        let after = DefendantServiceCursor(text: try Query(request)["after"])
        let found = try await ListDefendantServices(court: code, after: after, caller: context.requireCaller())
            .carryOut(in: desk.office)
        let page = DefendantServicesPage(
            found.items,
            court: code,
            next: found.next?.text,
            isFirst: after == nil,
            words: desk.words(context)
        )
        return try await desk.page(page, request, context, court: try desk.court(code))
    }

    private func serving(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) -> DecidePage? {
        .defendantService(view, deciding, words: desk.words(context))
    }

    private func page(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await desk.decide(request, context, as: serving)
    }

    private func record(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (form, filing) = (context.form, try context.filing())
        let fields = ["party", "outcome", "day", "domicile", "text"]
        return try await desk.deciding(request, context, fields: fields, as: serving) {
            let (once, caller) = (try context.onceKey(for: request), try context.requireCaller())
            let party = form["party"] ?? ""
            if form["outcome"] == "failed" {
                let text = form["text"] ?? ""
                _ = try await NoteServiceAttempt(filing: filing, party: party, text: text, once: once, caller: caller)
                    .carryOut(in: desk.office)
                return desk.go(Link.bench(filing), flash: "attempt_noted")
            }
            guard let manner = ServiceManner(rawValue: form["outcome"] ?? "") else { throw Refusal(.outcomeMissing) }
            guard let day = CourtDate((form["day"] ?? "").trimmingSpaces) else { throw Refusal(.dayNotUnderstood) }
            _ = try await ServeDefendant(
                filing: filing,
                party: party,
                manner: manner,
                day: day,
                isWithoutDomicile: form["domicile"] == "no",
                once: once,
                caller: caller
            ).carryOut(in: desk.office)
            return desk.go(Link.bench(filing), flash: "defendant_served")
        }
    }
}

extension DefendantServiceCursor {
    /// As it stands in an address: day, filing and party.
    var text: String { "\(day)~\(filing)~\(party)" }

    init?(text: String?) {
        let pieces = (text ?? "").split(separator: "~", maxSplits: 2).map(String.init)
        guard pieces.count == 3, let day = CourtDate(pieces[0]), let filing = FilingID(pieces[1]) else { return nil }
        self.init(day: day, filing: filing, party: pieces[2])
    }
}
