import ArgumentParser
import Bootstrap

/// The command `dengwen demo`.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a data folder with a demonstration court: people in every role and a dozen filings.",
        discussion: """
            Everything is made through the same verbs the pages use. A folder that exists is left alone.

            Example: dengwen demo --data /tmp/court && dengwen serve --data /tmp/court
            """
    )

    @OptionGroup var data: DataOptions

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    func run() async throws {
        try await inOrder {
            let settings = try await data.settings()
            let court = try await DemonstrationCourt.make(settings) { done, of, what in
                Printing.word("[\(done)/\(of)] \(what)")
            }
            guard !json else { return try Printing.json(court) }
            for line in court.lines { Printing.answer(line) }
        }
    }
}
