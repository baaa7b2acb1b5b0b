import ArgumentParser
import Forms
import Foundation
import Interchange

/// The command `dengwen filing submit FILE`.
struct FilingSubmit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Submit a filing from a file, with its documents; prints the receipt.",
        discussion: """
            The file names the court, the form, the answers and the documents (see Examples/private-lending/filing.yaml).
            A code is sent to your telephone or mailbox; give it with --code or type it when asked. Where the server only
            simulates messages, it says so and the code is taken from its answer.

            Example: dengwen filing submit Examples/private-lending/filing.yaml --json
            """
    )

    @Argument(help: "The filing: YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var file: String

    @Option(name: .long, help: "The code that was sent to you.")
    var code: String?

    @OptionGroup var options: ServerOptions

    private struct Start: Encodable {
        let court: String
        let form: String
        let cause: String?
        let answers: Answers
    }

    func run() async throws {
        try await answering(json: options.json) {
            let filing = try FilingFile.load(file)
            let client = try options.client()
            let start = Start(
                court: filing.court,
                form: filing.form,
                cause: filing.cause,
                answers: filing.answers
            )
            let started = try await client.post("/filings", start, once: UUID().uuidString).decoded(
                as: FilingModel.self
            )
            Printing.word("Draft \(started.reference)")
            let sending = FilingSending(filing: filing, file: file, client: client)
            try await sending.upload(to: started.id)
            let receipt = try await sending.sign(started.id, code: code, kept: "Draft \(started.reference) is kept.")
            if options.json {
                Printing.answer(receipt.text)
            } else {
                Self.show(try receipt.decoded(as: ReceiptModel.self))
            }
        }
    }

    static func show(_ receipt: ReceiptModel) {
        Printing.answer("Receipt \(receipt.number)")
        Printing.answer("Received \(receipt.receivedAt) by \(receipt.court.name)")
        Printing.table(
            receipt.documents.enumerated().map { index, line in
                ["\(index + 1)", line.title, "\(line.pages) p.", "\(line.bytes) B", line.sha256]
            }
        )
        Printing.answer("The court decides by \(receipt.deadline.lastDay) (\(receipt.deadline.article)).")
    }
}
