import ArgumentParser
import Foundation
import Interchange

/// The command `dengwen review overview`.
struct ReviewOverview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overview",
        abstract: "For division heads and supervisors: clocks that run out, and what a period brought.",
        discussion: """
            Example: dengwen review overview --court 京0105 --from 2026-01-01 --to 2026-03-31
            Example: dengwen review overview --court 京0105 --kind refusal
            """
    )

    @Option(name: .long, help: "The court's code, as 京0105.")
    var court: String

    @Option(name: .long, help: "The first day, as 2026-01-01; ninety days before the last, if missing.")
    var from: String?

    @Option(name: .long, help: "The last day; today, if missing.")
    var to: String?

    @Option(
        name: .long,
        help: "List the filings behind a figure: secondNotice, refusal, redirect or registrationOnExpiry."
    )
    var kind: String?

    @Option(name: .long, help: "Where to go on in a list: the cursor printed with the page before.")
    var after: String?

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            let place = "/courts/\(CourtClient.segment(court))"
            if let kind {
                return try await list(kind, client, place)
            }
            let period = [("from", from), ("to", to)].compactMap { name, day in day.map { "\(name)=\($0)" } }
            let asked = period.isEmpty ? "" : "?" + period.joined(separator: "&")
            let answer = try await client.get("\(place)/overview\(asked)")
            guard !options.json else { return Printing.answer(answer.text) }
            let model = try answer.decoded(as: OverviewModel.self)
            let clocks = model.clocks
            Printing.table([
                ["overdue", "\(clocks.overdue)"], ["today", "\(clocks.today)"], ["tomorrow", "\(clocks.tomorrow)"],
                ["soon", "\(clocks.soon)"], ["waiting", "\(clocks.waiting)"],
            ])
            Printing.word("\(model.from) to \(model.to)")
            Printing.table(model.figures.map { [$0.kind, $0.ground ?? "", $0.article ?? "", "\($0.count)"] })
        }
    }

    private func list(_ kind: String, _ client: CourtClient, _ place: String) async throws {
        let more = after.map { "&after=\($0)" } ?? ""
        let answer = try await client.get("\(place)/oversight?kind=\(CourtClient.segment(kind))\(more)")
        guard !options.json else { return Printing.answer(answer.text) }
        let page = try answer.decoded(as: PageModel<OversightModel>.self)
        Printing.table(page.items.map { [$0.day, $0.reference, $0.caption, $0.detail] })
        if page.items.isEmpty { Printing.word("There was nothing of the kind.") }
        if let next = page.next { Printing.word("More: --after \(next)") }
    }
}
