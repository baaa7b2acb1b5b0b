import ArgumentParser
import Interchange

/// The command `dengwen filing list`.
struct FilingList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Your filings, the last touched first.",
        discussion: """
            A page at a time: pass the printed cursor with --after for the next.

            Example: dengwen filing list --limit 5
            """
    )

    @Option(name: .long, help: "Where to go on: the cursor printed with the page before.")
    var after: String?

    @Option(name: .long, help: "How many, at most 100.")
    var limit = 20

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let path = "/filings?limit=\(limit)" + (after.map { "&after=\($0)" } ?? "")
            let answer = try await options.client().get(path)
            guard !options.json else { return Printing.answer(answer.text) }
            let page = try answer.decoded(as: PageModel<FilingModel>.self)
            Printing.table(page.items.map { [$0.reference, $0.stage, $0.caption, $0.caseNumber ?? "", $0.id] })
            if page.items.isEmpty { Printing.word("No filings yet.") }
            if let next = page.next { Printing.word("More: --after \(next)") }
        }
    }
}
