import ArgumentParser
import Foundation
import Interchange

/// The command `dengwen filing withdraw ID`.
struct FilingWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Take a filing back; of a registered case, ask to withdraw it.",
        discussion: """
            Asks before it does; --yes answers. Of a registered case a judge rules, and a reason is needed.

            Example: dengwen filing withdraw 01a214eb-4082-7101-acdd-66d1ca28f63f --reason "…"
            """
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "Why.")
    var reason = ""

    @Flag(name: .long, help: "Do not ask.")
    var yes = false

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            let seen = try await client.get("/filings/\(id)")
            let filing = try seen.decoded(as: FilingModel.self)
            if !yes {
                let answer = Printing.ask("Take back \(filing.reference) \(filing.caption)? [y/N]")
                guard answer?.lowercased() == "y" else { throw Failure(.refused, "Nothing was taken back.") }
            }
            let answer = try await client.post(
                "/filings/\(id)/withdrawal",
                ["reason": reason],
                once: UUID().uuidString,
                ifMatch: seen.etag
            )
            guard !options.json else { return Printing.answer(answer.text) }
            Printing.answer(try answer.decoded(as: FilingModel.self).stage)
        }
    }
}

/// The command `dengwen filing insist ID`.
struct FilingInsist: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "insist",
        abstract: "Insist on a filing that was returned, redirected or sent on: a judge rules.",
        discussion: "Example: dengwen filing insist 01a214eb-4082-7101-acdd-66d1ca28f63f --statement \"…\""
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "Why.")
    var statement = ""

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let answer = try await options.client().post(
                "/filings/\(id)/insistence",
                ["statement": statement],
                once: UUID().uuidString
            )
            options.json
                ? Printing.answer(answer.text) : Printing.word("The court knows that you insist and will rule.")
        }
    }
}

/// The command `dengwen filing forward ID`.
struct FilingForward: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forward",
        abstract: "Say whether the filing may be sent on to another court.",
        discussion: "Example: dengwen filing forward 01a214eb-4082-7101-acdd-66d1ca28f63f --consent"
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Flag(inversion: .prefixedNo, help: "Whether you agree.")
    var consent: Bool

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let answer = try await options.client().post(
                "/filings/\(id)/forwarding",
                ["consents": consent],
                once: UUID().uuidString
            )
            guard !options.json else { return Printing.answer(answer.text) }
            Printing.answer(try answer.decoded(as: FilingModel.self).id)
            Printing.word(consent ? "Sign it there." : "The review goes on here.")
        }
    }
}

/// The command `dengwen filing appeal ID`.
struct FilingAppeal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appeal",
        abstract: "Appeal against a refusal.",
        discussion: "Example: dengwen filing appeal 01a214eb-4082-7101-acdd-66d1ca28f63f --petition \"…\""
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "What you ask, and why.")
    var petition: String

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let answer = try await options.client().post(
                "/filings/\(id)/appeal",
                ["petition": petition],
                once: UUID().uuidString
            )
            options.json ? Printing.answer(answer.text) : Printing.word("Taken in; the court sends it on.")
        }
    }
}
