import ArgumentParser
import Foundation
import Interchange

/// The command `dengwen review hand-over ID`.
struct ReviewHandOver: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand-over",
        abstract: "Hand a registered case over to the trial division.",
        discussion: """
            Asks first; --yes answers. Which they are: dengwen review queue --court 京0105 --filter toHandOver

            Example: dengwen review hand-over 01a214eb-4082-7101-acdd-66d1ca28f63f
            """
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Flag(name: .long, help: "Do not ask.")
    var yes = false

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            try await ReviewDecision.confirm("Hand over", id, yes: yes, client)
            let answer = try await client.post("/filings/\(id)/hand-over", [String: String](), once: UUID().uuidString)
            options.json ? Printing.answer(answer.text) : Printing.word("Handed over; its file is being bound.")
        }
    }
}
