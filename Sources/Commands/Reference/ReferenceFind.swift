import ArgumentParser
import Interchange

/// The command `dengwen reference courts`.
struct ReferenceCourts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "courts",
        abstract: "Courts, all of them or those that words may mean.",
        discussion: "Example: dengwen reference courts 朝阳"
    )

    @OptionGroup var list: ReferenceListOptions

    func run() async throws {
        try await list.print("/courts", none: "No court was found.") { (court: CourtModel) in
            "\(court.code)  \(court.name)\(court.acceptsFilings ? "" : "  (gives no case numbers here)")"
        }
    }
}

/// The command `dengwen reference causes`.
struct ReferenceCauses: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "causes",
        abstract: "Causes of action, all of them or those that words may mean.",
        discussion: "Example: dengwen reference causes 押金不退"
    )

    @OptionGroup var list: ReferenceListOptions

    func run() async throws {
        try await list.print("/causes", none: "No cause was found.") { (cause: CauseModel) in
            "\(cause.code)  \(cause.number)\(cause.name)"
        }
    }
}

/// Words to look for, or the whole table page by page.
struct ReferenceListOptions: ParsableArguments {
    @Argument(help: "Words to look for: a part of the name, what people call it, pinyin.")
    var words: String?

    @Option(name: .long, help: "Where to go on: the cursor printed with the page before.")
    var after: String?

    @OptionGroup var options: ServerOptions

    func print<Item: Codable & Hashable & Sendable>(
        _ path: String,
        none: String,
        line: @Sendable (Item) -> String
    ) async throws {
        try await answering(json: options.json) {
            let asked = [words.map { ("q", $0) }, after.map { ("after", $0) }].compactMap { $0 }
            let query = asked.map { "\($0)=\(CourtClient.segment($1))" }.joined(separator: "&")
            let answer = try await options.client().get(query.isEmpty ? path : "\(path)?\(query)")
            guard !options.json else { return Printing.answer(answer.text) }
            let page = try answer.decoded(as: PageModel<Item>.self)
            for item in page.items { Printing.answer(line(item)) }
            if page.items.isEmpty { Printing.word(none) }
            if let next = page.next { Printing.word("More: --after \(next)") }
        }
    }
}
