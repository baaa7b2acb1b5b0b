import ArgumentParser
import Foundation
import Interchange

/// The command `dengwen review …`.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Review filings and register cases.",
        subcommands: [
            ReviewQueueCommand.self, ReviewClaim.self, ReviewRegister.self, ReviewCorrect.self,
            ReviewService.self, ReviewReturn.self, ReviewUnreached.self, ReviewOverview.self,
            ReviewRefuse.self, ReviewRedirect.self, ReviewForward.self, ReviewWithdrawal.self, ReviewAppeal.self,
            ReviewMatters.self, ReviewFee.self, ReviewHandOver.self, ReviewAssign.self, ReviewContact.self,
            ReviewServices.self,
            ReviewServe.self,
        ]
    )
}

/// The command `dengwen review queue`.
struct ReviewQueueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue",
        abstract: "What waits at a court; what runs out first comes first.",
        discussion: "Example: dengwen review queue --court 京0105 --filter dueToday"
    )

    @Option(name: .long, help: "The court's code, as 京0105.")
    var court: String

    @Option(name: .long, help: "all, mine, unclaimed, dueToday, correcting, unserved, overdue, unpaid or toHandOver.")
    var filter = "all"

    @Option(name: .long, help: "Words to look for: names, numbers.")
    var search: String?

    @Option(name: .long, help: "Where to go on: the cursor printed with the page before.")
    var after: String?

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            var query = URLComponents()
            query.queryItems = [URLQueryItem(name: "filter", value: filter)]
            if let search { query.queryItems?.append(URLQueryItem(name: "q", value: search)) }
            if let after { query.queryItems?.append(URLQueryItem(name: "after", value: after)) }
            let code = CourtClient.segment(court)
            let answer = try await options.client().get("/courts/\(code)/queue?\(query.percentEncodedQuery ?? "")")
            guard !options.json else { return Printing.answer(answer.text) }
            let page = try answer.decoded(as: PageModel<QueueItemModel>.self)
            Printing.table(
                page.items.map { [$0.deadline?.lastDay ?? "", $0.reference, $0.caption, $0.claimedBy ?? "-", $0.id] }
            )
            if page.items.isEmpty { Printing.word("Nothing waits.") }
            if let next = page.next { Printing.word("More: --after \(next)") }
        }
    }
}

/// The command `dengwen review claim ID`.
struct ReviewClaim: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim",
        abstract: "Take a filing to your desk.",
        discussion: "Example: dengwen review claim 01a214eb-4082-7101-acdd-66d1ca28f63f (and --release to lay it back)"
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Flag(name: .long, help: "Lay it back instead.")
    var release = false

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            let answer =
                release
                ? try await client.delete("/filings/\(id)/claim")
                : try await client.post("/filings/\(id)/claim", [String: String]())
            if options.json, !answer.body.isEmpty { return Printing.answer(answer.text) }
            Printing.word(release ? "Laid back." : "On your desk.")
        }
    }
}

/// The command `dengwen review register ID`.
struct ReviewRegister: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Register a filing: it becomes a case with a number.",
        discussion: """
            Asks before it does; --yes answers.

            Example: dengwen review register 01a214eb-4082-7101-acdd-66d1ca28f63f --procedure summary --yes
            """
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "smallClaims, summary or ordinary.")
    var procedure: String

    @Flag(name: .long, help: "Do not ask.")
    var yes = false

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            let seen = try await client.get("/filings/\(id)")
            let filing = try seen.decoded(as: FilingModel.self)
            if !yes {
                let answer = Printing.ask("Register \(filing.reference) \(filing.caption), \(procedure)? [y/N]")
                guard answer?.lowercased() == "y" else { throw Failure(.refused, "Nothing was registered.") }
            }
            let body = ["procedure": procedure]
            let answer = try await client.post(
                "/filings/\(id)/registration",
                body,
                once: UUID().uuidString,
                ifMatch: seen.etag
            )
            guard !options.json else { return Printing.answer(answer.text) }
            Printing.answer(try answer.decoded(as: CaseModel.self).number)
        }
    }
}
