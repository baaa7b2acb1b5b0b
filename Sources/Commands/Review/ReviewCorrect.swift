import ArgumentParser
import Foundation
import Interchange

/// The command `dengwen review correct ID`.
struct ReviewCorrect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Ask for correction: one notice that says everything.",
        discussion: """
            Defects are named by the codes of `dengwen defects list`, each with a note for the party after an equals sign if
            there is one. Asks before it does; --yes answers.

            Example: dengwen review correct 01a214eb-4082-7101-acdd-66d1ca28f63f --defect defendant-domicile \\
                       --defect identity-illegible="back side missing" --days 7 --yes
            """
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "A defect of the catalogue, CODE or CODE=NOTE; several times for several.")
    var defect: [String] = []

    @Option(name: .long, help: "A defect in your own words; several times for several.")
    var other: [String] = []

    @Option(name: .long, help: "The period in days; the court's usual one if missing.")
    var days: Int?

    @Option(name: .long, help: "Why there is another notice.")
    var reason: String?

    @Option(name: .long, help: "A note for the court alone.")
    var note: String?

    @Flag(name: .long, help: "Do not ask.")
    var yes = false

    @OptionGroup var options: ServerOptions

    private struct Asked: Encodable {
        struct Defect: Encodable {
            let code: String
            let note: String?
        }

        let defects: [Defect]
        let others: [String]
        let days: Int?
        let reason: String?
        let internalNote: String?
    }

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            let seen = try await client.get("/filings/\(id)")
            let filing = try seen.decoded(as: FilingModel.self)
            let asked = Asked(
                defects: defect.map { text in
                    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
                    return Asked.Defect(code: parts.first ?? "", note: parts.count > 1 ? parts[1] : nil)
                },
                others: other,
                days: days,
                reason: reason,
                internalNote: note
            )
            if !yes {
                let count = defect.count + other.count
                let answer = Printing.ask(
                    "Ask for correction of \(filing.reference) \(filing.caption), \(count) points? [y/N]"
                )
                guard answer?.lowercased() == "y" else { throw Failure(.refused, "Nothing was issued.") }
            }
            let answer = try await client.post(
                "/filings/\(id)/correction-notices",
                asked,
                once: UUID().uuidString,
                ifMatch: seen.etag
            )
            guard !options.json else { return Printing.answer(answer.text) }
            FilingNotices.show(try answer.decoded(as: CorrectionNoticeModel.self))
        }
    }
}

/// The command `dengwen review service ID`.
struct ReviewService: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "service",
        abstract: "Record that a correction notice was served by hand, by post or left at the address.",
        discussion:
            "Example: dengwen review service 01a214eb-4082-7101-acdd-66d1ca28f63f --day 2026-11-30 --manner mail"
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "The day of service, as 2026-11-30.")
    var day: String

    @Option(name: .long, help: "direct, mail or left.")
    var manner: String

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let answer = try await options.client().post(
                "/filings/\(id)/correction-notices/service",
                ["day": day, "manner": manner],
                once: UUID().uuidString
            )
            guard !options.json else { return Printing.answer(answer.text) }
            Printing.answer("Until \(try answer.decoded(as: FilingModel.self).deadline?.lastDay ?? "-")")
        }
    }
}

/// The command `dengwen review return ID`.
struct ReviewReturn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return",
        abstract: "Return a filing that was not corrected in time, and enter it in the record.",
        discussion: """
            Asks before it does; --yes answers.

            Example: dengwen review return 01a214eb-4082-7101-acdd-66d1ca28f63f --yes
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
            let seen = try await client.get("/filings/\(id)")
            let filing = try seen.decoded(as: FilingModel.self)
            if !yes {
                let answer = Printing.ask("Return \(filing.reference) \(filing.caption)? [y/N]")
                guard answer?.lowercased() == "y" else { throw Failure(.refused, "Nothing was returned.") }
            }
            let answer = try await client.post(
                "/filings/\(id)/return-record",
                [String: String](),
                once: UUID().uuidString,
                ifMatch: seen.etag
            )
            guard !options.json else { return Printing.answer(answer.text) }
            Printing.answer(try answer.decoded(as: PaperModel.self).number ?? "")
        }
    }
}
