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
        let answers: Answers
    }

    private struct Signing: Encodable {
        let name: String
        let code: String
    }

    func run() async throws {
        try await answering(json: options.json) {
            let filing = try FilingFile.load(file)
            let client = try options.client()
            let start = Start(court: filing.court, form: filing.form, answers: filing.answers)
            let started = try await client.post("/filings", start, once: UUID().uuidString).decoded(
                as: FilingModel.self
            )
            Printing.word("Draft \(started.reference)")
            try await upload(filing, to: started, client)
            let receipt = try await sign(filing, started, client)
            if options.json {
                Printing.answer(receipt.text)
            } else {
                Self.show(try receipt.decoded(as: ReceiptModel.self))
            }
        }
    }

    private func upload(_ filing: FilingFile, to started: FilingModel, _ client: CourtClient) async throws {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        let documents = filing.documents ?? []
        for (index, document) in documents.enumerated() {
            let path = folder.appending(path: document.file).path
            Printing.word("[\(index + 1)/\(documents.count)] \(document.file)")
            let fields = [
                ("role", document.role), ("title", document.title ?? ""), ("proves", document.proves ?? ""),
            ]
            _ = try await client.upload(
                "/filings/\(started.id)/documents",
                file: path,
                type: FilingFile.mediaType(of: path),
                fields: fields
            )
        }
    }

    private func sign(
        _ filing: FilingFile,
        _ started: FilingModel,
        _ client: CourtClient
    ) async throws -> CourtClient.Answer {
        let sent = try await client.post("/filings/\(started.id)/signing-codes", [String: String]())
            .decoded(as: SigningCodeModel.self)
        var code = code
        if code == nil, let simulated = sent.code {
            Printing.word("Messages are simulated on this server; the code was \(simulated).")
            code = simulated
        }
        guard let code = code ?? Printing.ask("The code sent to \(sent.sentTo):") else {
            throw Failure(.refused, "A code is needed to sign. Draft \(started.reference) is kept.")
        }
        let account = try await client.get("/account").decoded(as: AccountModel.self)
        let signing = Signing(name: filing.signature ?? account.name, code: code)
        return try await client.post("/filings/\(started.id)/submission", signing, once: UUID().uuidString)
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
