import ArgumentParser
import Foundation
import Interchange

/// The command `dengwen review refuse ID`.
struct ReviewRefuse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse",
        abstract: "Draft a refusal for a judge, or as a judge sign the ruling with --sign.",
        discussion: """
            Asks before it signs; --yes answers. The grounds are those of Civil Procedure Law arts. 122 and 127.

            Example: dengwen review refuse 01a214eb-4082-7101-acdd-66d1ca28f63f --ground noDefendant --facts "…" --sign
            """
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(
        name: .long,
        help: """
            noInterest, noDefendant, noClaim, notForThisCourt, administrative, arbitrationAgreed, otherOrgan, otherCourt, \
            decidedAlready, barredForNow, divorceWithinSixMonths, notCorrected or unlawful.
            """
    )
    var ground: String

    @Option(name: .long, help: "Facts and reasons, as the ruling states them.")
    var facts: String

    @Option(name: .long, help: "With a draft: a note for the judge alone.")
    var note: String?

    @Flag(name: .long, help: "Sign the ruling; only a filing judge or the division head may.")
    var sign = false

    @Flag(name: .long, help: "The filer has no domicile in the country: thirty days for an appeal.")
    var abroad = false

    @Flag(name: .long, help: "Do not ask.")
    var yes = false

    @OptionGroup var options: ServerOptions

    private struct Asked: Encodable {
        let ground: String
        let facts: String
        let note: String?
        let withoutDomicileInChina: Bool
    }

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            let asked = Asked(ground: ground, facts: facts, note: note, withoutDomicileInChina: abroad)
            guard sign else {
                let answer = try await client.put("/filings/\(id)/refusal-draft", asked)
                return options.json ? Printing.answer(answer.text) : Printing.word("Drafted; a judge signs it.")
            }
            try await ReviewDecision.confirm("Refuse", id, yes: yes, client)
            let answer = try await client.post("/filings/\(id)/refusal", asked, once: UUID().uuidString)
            try ReviewDecision.show(answer, json: options.json)
        }
    }
}

/// The command `dengwen review redirect ID`.
struct ReviewRedirect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redirect",
        abstract: "Tell a person by letter where to go instead (Civil Procedure Law art. 127).",
        discussion: """
            Example: dengwen review redirect 01a214eb-4082-7101-acdd-66d1ca28f63f --case otherOrgan --direction "…" \
            --reasons "…" --yes
            """
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(
        name: .customLong("case"),
        help: """
            administrative, arbitrationAgreed, otherOrgan, otherCourt, decidedAlready, barredForNow or \
            divorceWithinSixMonths.
            """
    )
    var redirectCase: String

    @Option(name: .long, help: "Which organ or court, and how to reach it.")
    var direction: String

    @Option(name: .long, help: "Why.")
    var reasons: String

    @Flag(name: .long, help: "Do not ask.")
    var yes = false

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            try await ReviewDecision.confirm("Redirect", id, yes: yes, client)
            let answer = try await client.post(
                "/filings/\(id)/redirection",
                ["case": redirectCase, "direction": direction, "reasons": reasons],
                once: UUID().uuidString
            )
            try ReviewDecision.show(answer, json: options.json)
        }
    }
}

/// The command `dengwen review forward ID`.
struct ReviewForward: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forward",
        abstract: "Ask the person whether the filing may be sent on to another court.",
        discussion: "Example: dengwen review forward 01a214eb-4082-7101-acdd-66d1ca28f63f --to 京0106 --reasons \"…\""
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "The other court, by code or whole name.")
    var to: String

    @Option(name: .long, help: "Why.")
    var reasons: String

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let answer = try await options.client().post(
                "/filings/\(id)/forward-proposal",
                ["court": to, "reasons": reasons],
                once: UUID().uuidString
            )
            options.json ? Printing.answer(answer.text) : Printing.word("The person is asked.")
        }
    }
}

/// The command `dengwen review withdrawal ID`.
struct ReviewWithdrawal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdrawal",
        abstract: "As a judge, rule on a request to withdraw a case.",
        discussion: "Example: dengwen review withdrawal 01a214eb-4082-7101-acdd-66d1ca28f63f --granted --reasons \"…\""
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Flag(inversion: .prefixedNo, help: "Whether it is granted.")
    var granted: Bool

    @Option(name: .long, help: "Why.")
    var reasons: String

    @Flag(name: .long, help: "Do not ask.")
    var yes = false

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            try await ReviewDecision.confirm(granted ? "Grant" : "Decline", id, yes: yes, client)
            let answer = try await client.post(
                "/filings/\(id)/withdrawal-ruling",
                ["outcome": granted ? "granted" : "declined", "reasons": reasons],
                once: UUID().uuidString
            )
            try ReviewDecision.show(answer, json: options.json)
        }
    }
}

/// The command `dengwen review appeal ID`.
struct ReviewAppeal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appeal",
        abstract: "Send an appeal to the court above (--to), or register as that court ordered (--order).",
        discussion: """
            Example: dengwen review appeal 01a214eb-4082-7101-acdd-66d1ca28f63f --to 京03
            Example: dengwen review appeal 01a214eb-4082-7101-acdd-66d1ca28f63f --order "（2026）京03民终1号" --procedure summary
            """
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "The court above, by code or whole name.")
    var to: String?

    @Option(name: .long, help: "The number of the ruling that orders the registration.")
    var order: String?

    @Option(name: .long, help: "With --order: smallClaims, summary or ordinary.")
    var procedure: String?

    @OptionGroup var options: ServerOptions

    func validate() throws {
        guard (to == nil) != (order == nil), (order == nil) == (procedure == nil) else {
            throw ValidationError("Give either --to, or --order with --procedure.")
        }
    }

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            if let to {
                let body = ["court": to]
                let answer = try await client.post("/filings/\(id)/appeal-transfer", body, once: UUID().uuidString)
                return try ReviewDecision.show(answer, json: options.json)
            }
            let answer = try await client.post(
                "/filings/\(id)/order",
                ["order": order ?? "", "procedure": procedure ?? ""],
                once: UUID().uuidString
            )
            guard !options.json else { return Printing.answer(answer.text) }
            Printing.answer(try answer.decoded(as: CaseModel.self).number)
        }
    }
}

/// The command `dengwen review matters`.
struct ReviewMatters: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matters",
        abstract: "What waits for somebody's decision: drafts to sign, people who insist, requests, appeals.",
        discussion: "Example: dengwen review matters --court 京0105 --kind refusalDraft"
    )

    @Option(name: .long, help: "The court's code, as 京0105.")
    var court: String

    @Option(name: .long, help: "refusalDraft, insistence, forwardProposal, withdrawalRequest or appeal.")
    var kind: String?

    @Option(name: .long, help: "Where to go on: the cursor printed with the page before.")
    var after: String?

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            var query = URLComponents()
            query.queryItems = [("kind", kind), ("after", after)].compactMap { name, value in
                value.map { URLQueryItem(name: name, value: $0) }
            }
            let code = CourtClient.segment(court)
            let answer = try await options.client().get("/courts/\(code)/matters?\(query.percentEncodedQuery ?? "")")
            guard !options.json else { return Printing.answer(answer.text) }
            let page = try answer.decoded(as: PageModel<MatterModel>.self)
            Printing.table(page.items.map { [$0.at, $0.kind, $0.reference, $0.caption, $0.by, $0.filing] })
            if page.items.isEmpty { Printing.word("Nothing waits for a decision.") }
            if let next = page.next { Printing.word("More: --after \(next)") }
        }
    }
}

enum ReviewDecision {
    static func confirm(_ verb: String, _ id: String, yes: Bool, _ client: CourtClient) async throws {
        guard !yes else { return }
        let filing = try await client.get("/filings/\(id)").decoded(as: FilingModel.self)
        let answer = Printing.ask("\(verb) \(filing.reference) \(filing.caption)? [y/N]")
        guard answer?.lowercased() == "y" else { throw Failure(.refused, "Nothing was decided.") }
    }

    static func show(_ answer: CourtClient.Answer, json: Bool) throws {
        guard !json else { return Printing.answer(answer.text) }
        Printing.answer(try answer.decoded(as: DecisionModel.self).number)
    }
}
