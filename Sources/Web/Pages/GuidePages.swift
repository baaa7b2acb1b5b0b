import Forms
import Hummingbird
import Law
import Pages
import Registry

/// The questions before a filing: everybody may ask, and nothing is kept.
struct GuidePages: Sendable {
    let desk: PageDesk

    var handlers: Handlers { [.guide: guide] }

    private func guide(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let query = try Query(request)
        var answers = GuideAnswers { query[$0] }
        let office = desk.office
        let today = CourtDate(office.clock.now)
        let found = answers.words.isEmpty ? [] : office.finder.causes(answers.words, on: today)
        var advice: FilingAdvice?
        if let cause = answers.cause {
            do throws(Refusal) {
                advice = try AdviseFiling(
                    cause: cause,
                    places: (answers.places ?? [:]).filter { !$0.value.isEmpty },
                    amount: answers.amount,
                    circumstances: answers.circumstances
                ).carryOut(in: office)
            } catch {
                // Nobody's cause any more: it is asked again.
                answers.cause = nil
            }
        }
        let page = GuidePage(
            answers,
            forms: office.forms.newest,
            found: found,
            advice: advice,
            words: desk.words(context)
        )
        return try await desk.page(page, request, context, hasErrors: !page.errors.isEmpty)
    }
}
