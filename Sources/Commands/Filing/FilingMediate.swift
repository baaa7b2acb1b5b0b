import ArgumentParser
import Foundation
import Interchange

/// The command `dengwen filing mediate ID`.
struct FilingMediate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mediate",
        abstract: "Agree to mediation, decline it, or go back on having agreed.",
        discussion: """
            Nobody is sent to mediation who does not want it.

            Example: dengwen filing mediate 01a214eb-4082-7101-acdd-66d1ca28f63f --answer yes
            """
    )

    enum Answer: String, ExpressibleByArgument, CaseIterable {
        case yes
        case no
    }

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "yes or no; no also takes consent back.")
    var answer: Answer

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let sent = try await options.client().post(
                "/filings/\(id)/mediation",
                ["consents": answer == .yes],
                once: UUID().uuidString
            )
            guard !options.json else { return Printing.answer(sent.text) }
            Printing.answer(MediationList.line(try sent.decoded(as: FilingModel.self)))
        }
    }
}
