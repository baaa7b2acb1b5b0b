import Filings
import Forms
import Hummingbird
import Law
import Pages
import Registry

/// Filing at the counter: whoever works there types for somebody who stands there.
struct CounterPages: Sendable {
    let desk: PageDesk

    var handlers: Handlers { [.counterPage: page, .fileAtCounter: begin] }

    private func page(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await show(CounterPage.Typed(), request, context)
    }

    private func show(
        _ typed: CounterPage.Typed,
        _ request: Request,
        _ context: DengwenContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let court = try context.parameter("court")
        let page = CounterPage(
            court: court,
            forms: desk.office.forms.newest.map { ($0.id, $0.title.in(context.language)) },
            typed: typed,
            words: desk.words(context)
        )
        return try await desk.page(
            page,
            request,
            context,
            court: try desk.court(court),
            hasErrors: !page.errors.isEmpty,
            status: status
        )
    }

    private func begin(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (form, messages) = (context.form, desk.words(context).messages)
        var typed = CounterPage.Typed()
        (typed.name, typed.number) = (form["name"] ?? "", form["number"] ?? "")
        (typed.contact, typed.form) = (form["contact"] ?? "", form["form"] ?? "")
        (typed.cause, typed.isSeen) = (form["cause"] ?? "", form["seen"] == "yes")
        // Everything that is wrong at once.
        if typed.name.trimmingSpaces.isEmpty { typed.nameProblem = messages["counter.name_missing"] }
        if typed.number.trimmingSpaces.isEmpty { typed.numberProblem = messages["identity.from_card"] }
        if !typed.isSeen { typed.seenProblem = messages["identity.seen_missing"] }
        guard typed.nameProblem == nil, typed.numberProblem == nil, typed.seenProblem == nil else {
            return try await show(typed, request, context, status: .unprocessableContent)
        }
        let verb = FileAtCounter(
            court: try context.parameter("court"),
            form: typed.form,
            cause: desk.office.forms.form(id: typed.form)?.takesAnyCause == true ? typed.cause : "",
            name: typed.name,
            citizenNumber: typed.number,
            contact: typed.contact,
            once: try context.onceKey(for: request),
            caller: try context.requireCaller()
        )
        do {
            return desk.go(Link.filing(try await verb.carryOut(in: desk.office).id))
        } catch let refusal as Refusal
            where [.invalid, .nameMissing, .contactNotTheirs, .causeMissing, .unknownCause].contains(refusal.code)
        {
            let sentence = desk.sentence(refusal, context)
            switch refusal.code {
            case .invalid: typed.numberProblem = sentence
            case .nameMissing: typed.nameProblem = sentence
            case .causeMissing, .unknownCause:
                typed.causeProblem = [sentence, likely(typed.cause, context)].compactMap { $0 }.joined(separator: " ")
            default: typed.contactProblem = sentence
            }
            return try await show(typed, request, context, status: .unprocessableContent)
        }
    }

    /// What was perhaps meant by a cause that nobody knows.
    private func likely(_ words: String, _ context: DengwenContext) -> String? {
        let found = desk.office.finder.causes(words, on: CourtDate(desk.office.clock.now), limit: 4)
        guard !found.isEmpty else { return nil }
        let names = found.map { $0.name.in(context.language) }.joined(
            separator: context.language == .chinese ? "、" : ", "
        )
        return desk.words(context).messages["counter.cause_likely", ["names": names]]
    }
}
