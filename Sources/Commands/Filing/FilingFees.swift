import ArgumentParser
import Foundation
import Interchange

/// The command `dengwen filing pay ID`.
struct FilingPay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pay",
        abstract: "Begin to pay the fee; prints where to go to pay.",
        discussion: """
            In a demonstration that is a sandbox, where no money moves.

            Example: dengwen filing pay 01a214eb-4082-7101-acdd-66d1ca28f63f
            """
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            let answer = try await client.post(
                "/filings/\(id)/payments",
                [String: String](),
                once: UUID().uuidString
            )
            guard !options.json else { return Printing.answer(answer.text) }
            let payment = try answer.decoded(as: PaymentModel.self)
            Printing.answer(payment.address ?? payment.id)
            if payment.way == "sandbox" { Printing.word("This is a sandbox: no money moves.") }
        }
    }
}

/// The command `dengwen filing waiver ID`.
struct FilingWaiver: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waiver",
        abstract: "Ask for exemption, reduction or deferral of the fee.",
        discussion: """
            Example: dengwen filing waiver 01a214eb-4082-7101-acdd-66d1ca28f63f --relief exemption \\
            --ground socialAssistance --facts "…"
            """
    )

    @Argument(help: "The filing's identifier.")
    var id: String

    @Option(name: .long, help: "exemption, reduction or deferral.")
    var relief: String

    @Option(
        name: .long,
        help: """
            disabledWithoutIncome, maintenanceClaim, socialAssistance, goodSamaritan, disaster, specialCare, \
            welfareInstitution, socialInsuranceClaim, injuryVictim, legalAid or otherHardship.
            """
    )
    var ground: String

    @Option(name: .long, help: "Your hardship, and what proves it.")
    var facts: String

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let answer = try await options.client().post(
                "/filings/\(id)/fee-relief",
                ["relief": relief, "ground": ground, "facts": facts],
                once: UUID().uuidString
            )
            options.json ? Printing.answer(answer.text) : Printing.word("A judge decides; until then you need not pay.")
        }
    }
}
