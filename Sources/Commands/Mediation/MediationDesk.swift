import ArgumentParser
import Foundation
import Interchange

/// The command `dengwen mediation propose ID`.
struct MediationPropose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: "Ask the person whether to mediate first; once.",
        discussion: "Example: dengwen mediation propose 01a214eb-4082-7101-acdd-66d1ca28f63f"
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            try await MediationCommand.step("mediation-proposal", of: id, [:], client, json: options.json)
        }
    }
}

/// The command `dengwen mediation appoint ID`.
struct MediationAppoint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appoint",
        abstract: "Name who mediates: a mediator of the court, or an organisation outside.",
        discussion: "Example: dengwen mediation appoint 01a214eb-4082-7101-acdd-66d1ca28f63f --organisation 朝阳区人民调解委员会"
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "A mediator of the court: dengwen mediation mediators")
    var account: String?

    @Option(name: .long, help: "The name of an organisation outside.")
    var organisation: String?

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            guard (account == nil) != (organisation == nil) else {
                throw ValidationError("Give --account or --organisation, one of the two.")
            }
            let body = account.map { ["account": $0] } ?? ["organisation": organisation ?? ""]
            try await MediationCommand.step("mediator", of: id, body, client, json: options.json)
        }
    }
}

/// The command `dengwen mediation close ID`.
struct MediationClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "As a judge, close the case as settled.",
        discussion: "Asks first; --yes answers. Example: dengwen mediation close 01a214eb-4082-7101-acdd-66d1ca28f63f"
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Flag(name: .long, help: "Do not ask.")
    var yes = false

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            try await ReviewDecision.confirm("Close as settled", id, yes: yes, client)
            let place = "/filings/\(id)/settlement-closing"
            let answer = try await client.post(place, [String: String](), once: UUID().uuidString)
            try ReviewDecision.show(answer, json: options.json)
        }
    }
}
