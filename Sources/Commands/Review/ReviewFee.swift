import ArgumentParser
import Foundation
import Interchange

/// The command `dengwen review fee …`.
struct ReviewFee: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fee",
        abstract: "Decide on a waiver, record a payment or a refund, or treat an unpaid suit as withdrawn.",
        subcommands: [ReviewFeeDecide.self, ReviewFeeRecord.self, ReviewFeeRefund.self, ReviewFeeUnpaid.self]
    )
}

/// The command `dengwen review fee decide ID`.
struct ReviewFeeDecide: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "As a judge, decide on a waiver.",
        discussion: """
            Example: dengwen review fee decide 01a214eb-4082-7101-acdd-66d1ca28f63f --outcome reduced --share 50 --reasons "…"
            """
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "exempted, reduced, deferred or declined.")
    var outcome: String

    @Option(name: .long, help: "If reduced: by how many per cent, at least 30.")
    var share: Int?

    @Option(name: .long, help: "If deferred: until which day, as 2026-12-31.")
    var until: String?

    @Option(name: .long, help: "Why.")
    var reasons: String

    @Flag(name: .long, help: "Do not ask.")
    var yes = false

    @OptionGroup var options: ServerOptions

    private struct Decided: Encodable {
        let outcome: String
        let share: Int?
        let until: String?
        let reasons: String
    }

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            try await ReviewDecision.confirm("Decide on the waiver (\(outcome)) of", id, yes: yes, client)
            let answer = try await client.post(
                "/filings/\(id)/fee-relief-decision",
                Decided(outcome: outcome, share: share, until: until, reasons: reasons),
                once: UUID().uuidString
            )
            try ReviewDecision.show(answer, json: options.json)
        }
    }
}

/// The command `dengwen review fee record ID`.
struct ReviewFeeRecord: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Record that the fee was paid at the bank or the counter.",
        discussion: "Example: dengwen review fee record 01a214eb-4082-7101-acdd-66d1ca28f63f --receipt 0012345678"
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "The number of the fiscal receipt.")
    var receipt: String

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let answer = try await options.client().post(
                "/filings/\(id)/counter-payment",
                ["receipt": receipt],
                once: UUID().uuidString
            )
            options.json ? Printing.answer(answer.text) : Printing.word("Recorded.")
        }
    }
}

/// The command `dengwen review fee refund ID`.
struct ReviewFeeRefund: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refund",
        abstract: "Record that what was not owed, or half of the fee after a withdrawal, was given back.",
        discussion: "Example: dengwen review fee refund 01a214eb-4082-7101-acdd-66d1ca28f63f --voucher 退2026-0012"
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "The number of the court's voucher.")
    var voucher: String

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let answer = try await options.client().post(
                "/filings/\(id)/refund",
                ["voucher": voucher],
                once: UUID().uuidString
            )
            options.json ? Printing.answer(answer.text) : Printing.word("Recorded.")
        }
    }
}

/// The command `dengwen review fee unpaid ID`.
struct ReviewFeeUnpaid: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unpaid",
        abstract: "Propose to treat an unpaid suit as withdrawn; as a judge sign the ruling with --sign.",
        discussion: """
            Asks before it signs; --yes answers. Which they are: dengwen review queue --court 京0105 --filter unpaid

            Example: dengwen review fee unpaid 01a214eb-4082-7101-acdd-66d1ca28f63f
            """
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Flag(name: .long, help: "Sign the ruling.")
    var sign = false

    @Flag(name: .long, help: "Do not ask.")
    var yes = false

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            let nothing = [String: String]()
            guard sign else {
                let place = "/filings/\(id)/deemed-withdrawal-proposal"
                let answer = try await client.post(place, nothing, once: UUID().uuidString)
                return options.json ? Printing.answer(answer.text) : Printing.word("Proposed; a judge rules.")
            }
            try await ReviewDecision.confirm("Treat as withdrawn", id, yes: yes, client)
            let answer = try await client.post("/filings/\(id)/deemed-withdrawal", nothing, once: UUID().uuidString)
            try ReviewDecision.show(answer, json: options.json)
        }
    }
}
