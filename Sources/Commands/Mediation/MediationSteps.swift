import ArgumentParser
import Foundation
import Interchange

/// The command `dengwen mediation sign ID`.
struct MediationSign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "As the mediator, sign for the case; the period runs from the following day.",
        discussion: "Example: dengwen mediation sign 01a214eb-4082-7101-acdd-66d1ca28f63f --day 2026-11-23"
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "When an organisation outside signed, as 2026-11-23; today if left out.")
    var day: String?

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            try await MediationCommand.step(
                "mediation-receipt",
                of: id,
                day.map { ["day": $0] } ?? [:],
                client,
                json: options.json
            )
        }
    }
}

/// The command `dengwen mediation extend ID`.
struct MediationExtend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extend",
        abstract: "Go on for thirty days more, as both sides agreed; once.",
        discussion: "Example: dengwen mediation extend 01a214eb-4082-7101-acdd-66d1ca28f63f --statement 双方电话同意"
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "How both sides agreed.")
    var statement: String

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            try await MediationCommand.step(
                "mediation-extension",
                of: id,
                ["statement": statement],
                client,
                json: options.json
            )
        }
    }
}

/// The command `dengwen mediation end ID`.
struct MediationEnd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "End mediation without a settlement; the fee notice goes out.",
        discussion:
            "Asks first; --yes answers. Example: dengwen mediation end 01a214eb-4082-7101-acdd-66d1ca28f63f --reason failed"
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "failed, otherSideDeclined, otherSideNotReached, periodOver or unsuitable.")
    var reason: String

    @Option(name: .long, help: "Remarks; the party can read them.")
    var text = ""

    @Flag(name: .long, help: "Do not ask.")
    var yes = false

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            try await ReviewDecision.confirm("End mediation of", id, yes: yes, client)
            try await MediationCommand.step(
                "mediation-end",
                of: id,
                ["reason": reason, "text": text],
                client,
                json: options.json
            )
        }
    }
}

/// The command `dengwen mediation settle ID`.
struct MediationSettle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle",
        abstract: "Write down what both sides agreed on.",
        discussion:
            "Example: dengwen mediation settle 01a214eb-4082-7101-acdd-66d1ca28f63f --manner performed --terms 当场返还"
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "withdrawal, performed or document.")
    var manner: String

    @Option(name: .long, help: "What both sides agreed on.")
    var terms: String

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            try await MediationCommand.step(
                "settlement",
                of: id,
                ["manner": manner, "terms": terms],
                client,
                json: options.json
            )
        }
    }
}
