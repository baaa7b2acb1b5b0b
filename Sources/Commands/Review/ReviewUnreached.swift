import ArgumentParser
import Foundation
import Interchange

/// The command `dengwen review unreached`.
struct ReviewUnreached: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unreached",
        abstract: "Whom word of something new did not reach by e-mail; --settle notes that they were reached.",
        discussion: """
            Example: dengwen review unreached --court 京0105
            Example: dengwen review unreached --court 京0105 --settle 0199d1b2-0000-7000-8000-0000000000ab --way telephone
            """
    )

    @Option(name: .long, help: "The court's code, as 京0105.")
    var court: String

    @Option(name: .long, help: "Where to go on: the cursor printed with the page before.")
    var after: String?

    @Option(name: .long, help: "The message of which the person has heard now.")
    var settle: String?

    @Option(name: .long, help: "telephone, inPerson or post.")
    var way: String?

    @OptionGroup var options: ServerOptions

    func validate() throws {
        guard (settle == nil) == (way == nil) else { throw ValidationError("Give --settle and --way together.") }
    }

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            let code = CourtClient.segment(court)
            let place = "/courts/\(code)/unreached"
            if let settle, let way {
                _ = try await client.post("\(place)/\(settle)/settlement", ["way": way])
                return Printing.word("Noted.")
            }
            let answer = try await client.get(place + (after.map { "?after=\($0)" } ?? ""))
            guard !options.json else { return Printing.answer(answer.text) }
            let page = try answer.decoded(as: PageModel<UnreachedModel>.self)
            Printing.table(page.items.map { [$0.at, $0.reference, $0.name, $0.reason, $0.message] })
            if page.items.isEmpty { Printing.word("Everybody was reached.") }
            if let next = page.next { Printing.word("More: --after \(next)") }
        }
    }
}
