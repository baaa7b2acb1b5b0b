import ArgumentParser
import Interchange

/// A list of a court, page by page.
struct CourtListOptions: ParsableArguments {
    @Option(name: .long, help: "The court's code, as 京0105.")
    var court: String

    @Option(name: .long, help: "Where to go on: the cursor printed with the page before.")
    var after: String?

    /// Prints one page of `/courts/{court}/…`: a line for each item, a word where there is none, and where it goes on.
    func print<Item: Codable & Hashable & Sendable>(
        _ list: String,
        _ options: ServerOptions,
        none: String,
        line: @Sendable (Item) -> String
    ) async throws {
        try await answering(json: options.json) {
            let query = after.map { "?after=\(CourtClient.segment($0))" } ?? ""
            let answer = try await options.client().get("/courts/\(CourtClient.segment(court))/\(list)\(query)")
            guard !options.json else { return Printing.answer(answer.text) }
            let page = try answer.decoded(as: PageModel<Item>.self)
            for item in page.items { Printing.answer(line(item)) }
            if page.items.isEmpty { Printing.word(none) }
            if let next = page.next { Printing.word("More: --after \(next)") }
        }
    }
}
