import ArgumentParser
import Foundation
import Interchange

/// The command `dengwen mediation …`.
struct MediationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mediation",
        abstract: "Mediate by consent: ask, name a mediator, sign for it, say how it ended.",
        subcommands: [
            MediationList.self, MediationMediators.self, MediationPropose.self, MediationAppoint.self,
            MediationSign.self, MediationExtend.self, MediationEnd.self, MediationSettle.self, MediationClose.self,
        ]
    )

    /// Sends one step; prints where mediation stands then.
    static func step(
        _ place: String,
        of id: String,
        _ body: [String: String] = [:],
        _ client: CourtClient,
        json: Bool
    ) async throws {
        let answer = try await client.post("/filings/\(id)/\(place)", body, once: UUID().uuidString)
        guard !json else { return Printing.answer(answer.text) }
        let filing = try answer.decoded(as: FilingModel.self)
        Printing.answer(MediationList.line(filing))
    }
}

/// The command `dengwen mediation list`.
struct MediationList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "What is being mediated, what runs out first first: to the desk all of it, to a mediator their own.",
        discussion: "Example: dengwen mediation list --court 京0105"
    )

    @OptionGroup var place: CourtListOptions
    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await place.print("mediations", options, none: "Nothing is being mediated.", line: Self.line)
    }

    /// One line for a filing: what it waits for, until when.
    @Sendable static func line(_ filing: FilingModel) -> String {
        let mediation = filing.mediation
        return [
            mediation?.lastDay ?? "-", mediation?.state ?? "none", filing.caseNumber ?? filing.reference,
            filing.caption,
            filing.id,
        ].joined(separator: "  ")
    }
}

/// The command `dengwen mediation mediators`.
struct MediationMediators: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mediators",
        abstract: "Who may be named as mediator in a court.",
        discussion: "Example: dengwen mediation mediators --court 京0105"
    )

    @Option(name: .long, help: "The court's code, as 京0105.")
    var court: String

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let answer = try await options.client().get("/courts/\(CourtClient.segment(court))/mediators")
            guard !options.json else { return Printing.answer(answer.text) }
            let page = try answer.decoded(as: PageModel<MediatorModel>.self)
            for mediator in page.items { Printing.answer("\(mediator.account)  \(mediator.name)") }
            if page.items.isEmpty { Printing.word("Nobody in this court has the role of a mediator.") }
        }
    }
}
