import ArgumentParser
import Interchange

/// The command `dengwen filing show ID`.
struct FilingShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Where a filing stands.",
        discussion: "Example: dengwen filing show 2026-0105-7E3K-P"
    )

    @Argument(
        help: "The filing's reference, as it is printed on papers, or its identifier; `filing list` prints both.",
        transform: { try FilingName($0) }
    )
    var filing: FilingName

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let answer = try await options.client().get("/filings/\(filing.text)")
            guard !options.json else { return Printing.answer(answer.text) }
            let filing = try answer.decoded(as: FilingModel.self)
            Printing.table([
                ["Reference", filing.reference],
                ["Case", filing.caption],
                ["Court", filing.court],
                ["Stage", filing.stage],
                ["Number", filing.caseNumber ?? "-"],
                ["Last day", filing.deadline?.lastDay ?? "-"],
            ])
        }
    }
}

/// The command `dengwen filing receipt ID`.
struct FilingReceipt: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt",
        abstract: "The receipt of a filing.",
        discussion: "Example: dengwen filing receipt 01a214eb-4082-7101-acdd-66d1ca28f63f --json"
    )

    @Argument(help: "The filing's reference, or its identifier.", transform: { try FilingName($0) })
    var filing: FilingName

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let answer = try await options.client().get("/filings/\(filing.text)/receipt")
            guard !options.json else { return Printing.answer(answer.text) }
            FilingSubmit.show(try answer.decoded(as: ReceiptModel.self))
        }
    }
}
