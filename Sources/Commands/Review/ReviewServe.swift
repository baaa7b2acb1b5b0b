import ArgumentParser
import Foundation
import Interchange

/// The command `dengwen review services`.
struct ReviewServices: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "services",
        abstract: "Defendants a court has still to serve; what is due first comes first.",
        discussion: "Example: dengwen review services --court 京0105"
    )

    @OptionGroup var place: CourtListOptions
    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await place.print("defendant-services", options, none: "Nobody is still to be served.") {
            (item: DefendantServiceModel) in
            "\(item.due.lastDay)  \(item.party)  \(item.attempts)  \(item.filing)"
        }
    }
}

/// The command `dengwen review serve ID`.
struct ReviewServe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Record that a defendant was served, or with --failed that they were not reached.",
        discussion: """
            Example: dengwen review serve 01a214eb-4082-7101-acdd-66d1ca28f63f --party defendants.0 \\
            --manner mail --day 2026-11-25
            """
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "Which defendant, as defendants.0; dengwen review services names them.")
    var party: String

    @Option(name: .long, help: "mail, direct, left, arrival or publicNotice.")
    var manner: String?

    @Option(name: .long, help: "The day of service, as 2026-11-25; of a public notice its own day.")
    var day: String?

    @Flag(name: .long, help: "Without domicile in the People's Republic: thirty days for the answer.")
    var abroad = false

    @Option(name: .long, help: "Why they were not reached; the plaintiff can read it.")
    var failed: String?

    @OptionGroup var options: ServerOptions

    private struct Served: Encodable {
        let party: String
        let manner: String
        let day: String
        let isWithoutDomicile: Bool
    }

    func validate() throws {
        guard (failed == nil) != (manner == nil && day == nil) else {
            throw ValidationError("Give --manner and --day, or --failed.")
        }
    }

    func run() async throws {
        try await answering(json: options.json) {
            let (client, once) = (try options.client(), UUID().uuidString)
            if let failed {
                let body = ["party": party, "text": failed]
                let answer = try await client.post("/filings/\(id)/defendant-service-attempts", body, once: once)
                return options.json ? Printing.answer(answer.text) : Printing.word("Noted; they stay in the list.")
            }
            let body = Served(party: party, manner: manner ?? "", day: day ?? "", isWithoutDomicile: abroad)
            let answer = try await client.post("/filings/\(id)/defendant-services", body, once: once)
            guard !options.json else { return Printing.answer(answer.text) }
            Printing.answer(try answer.decoded(as: DefendantServiceModel.self).answer?.lastDay ?? "")
        }
    }
}
