import ArgumentParser
import Forms
import Foundation
import Interchange

/// The command `dengwen filing batch …`.
struct FilingBatch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Many filings of one template and a table.",
        subcommands: [FilingBatchMake.self, FilingBatchShow.self, FilingBatchChange.self, FilingBatchSign.self]
    )
}

/// The command `dengwen filing batch make TEMPLATE TABLE`.
struct FilingBatchMake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Make a draft of each line of a table.",
        discussion: """
            The template is a filing as a file (see `dengwen filing submit --help`); its documents go to every filing. The first
            line of the table has paths of answers, as "defendants.0.name"; an empty cell keeps the template's answer.

            Example: dengwen filing batch make template.yaml loans.csv --name "Loans, November"
            """
    )

    @Argument(help: "The template: YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var template: String

    @Argument(help: "The table: CSV in UTF-8 or GB 18030.", completion: .file(extensions: ["csv", "tsv"]))
    var table: String

    @Option(name: .long, help: "What you call these filings.")
    var name: String?

    @OptionGroup var options: ServerOptions

    private struct Draft: Encodable {
        let court: String
        let form: String
        let cause: String?
        let answers: Answers
    }

    private struct Start: Encodable {
        let template: String
        let name: String
        let rows: [[String: String]]
    }

    func run() async throws {
        try await answering(json: options.json) {
            let filing = try FilingFile.load(template)
            let rows = try TableFile.load(table)
            let client = try options.client()
            let draft = Draft(court: filing.court, form: filing.form, cause: filing.cause, answers: filing.answers)
            let started = try await client.post("/filings", draft, once: UUID().uuidString).decoded(
                as: FilingModel.self
            )
            try await FilingSending(filing: filing, file: template, client: client).upload(to: started.id)
            let title = name ?? URL(fileURLWithPath: table).deletingPathExtension().lastPathComponent
            let start = Start(template: started.id, name: title, rows: rows)
            let batch = try await client.post("/batches", start, once: UUID().uuidString).decoded(as: BatchModel.self)
            let following = BatchFollowing(client: client, id: batch.id)
            try await following.tell(following.wait(while: \.counts.waiting), json: options.json)
        }
    }
}

/// The command `dengwen filing batch show BATCH`.
struct FilingBatchShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "How far a batch is, and which lines have problems.",
        discussion: "Example: dengwen filing batch show 0199a3f2-7c00-7000-8000-000000000001 --json"
    )

    @Argument(help: "The batch.")
    var batch: String

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let following = BatchFollowing(client: try options.client(), id: batch)
            try await following.tell(following.find(), json: options.json)
        }
    }
}

/// The command `dengwen filing batch change BATCH TABLE`.
struct FilingBatchChange: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Change lines of a batch by a table with a column \"row\".",
        discussion: """
            Only what is not handed in yet, or what the court wants corrected. Ends with 1 where a line was not changed.

            Example: dengwen filing batch change 0199a3f2-7c00-7000-8000-000000000001 corrected.csv
            """
    )

    @Argument(help: "The batch.")
    var batch: String

    @Argument(help: "The table.", completion: .file(extensions: ["csv", "tsv"]))
    var table: String

    @OptionGroup var options: ServerOptions

    private struct Change: Encodable {
        struct Row: Encodable {
            let row: Int
            let cells: [String: String]
        }
        let rows: [Row]
    }

    private struct Changed: Decodable {
        let changed: Int
        let notChanged: [Int]
    }

    func run() async throws {
        try await answering(json: options.json) {
            let rows = try TableFile.load(table).map { cells in
                guard let number = cells["row"].flatMap(Int.init) else {
                    throw Failure(.refused, "\(table): every line needs the number of its row in the column \"row\".")
                }
                return Change.Row(row: number, cells: cells.filter { $0.key != "row" })
            }
            let answer = try await options.client()
                .put("/batches/\(CourtClient.segment(batch))/rows", Change(rows: rows))
            if options.json { Printing.answer(answer.text) }
            let changed = try answer.decoded(as: Changed.self)
            if !options.json { Printing.answer("\(changed.changed) changed") }
            guard changed.notChanged.isEmpty else {
                let list = changed.notChanged.map(String.init).joined(separator: ", ")
                throw Failure(.refused, "Not changed, with the court already or not there: \(list)")
            }
        }
    }
}

/// The command `dengwen filing batch sign BATCH`.
struct FilingBatchSign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Sign everything of a batch that is complete, with one code, and follow it until it is handed in.",
        discussion: "Example: dengwen filing batch sign 0199a3f2-7c00-7000-8000-000000000001"
    )

    @Argument(help: "The batch.")
    var batch: String

    @Option(name: .long, help: "The code that was sent to you.")
    var code: String?

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            let account = try await client.get("/account").decoded(as: AccountModel.self)
            let signing = Signing(client: client, path: "/batches/\(CourtClient.segment(batch))")
            _ = try await signing.sign(as: account.name, code: code, kept: "The drafts are kept.")
            let following = BatchFollowing(client: client, id: batch)
            try await following.tell(following.wait(while: \.counts.signed), json: options.json)
        }
    }
}

/// Watches a batch while the server works on it.
private struct BatchFollowing {
    let client: CourtClient
    let id: String

    private var path: String { "/batches/\(CourtClient.segment(id))" }

    func find() async throws -> BatchModel { try await client.get(path).decoded(as: BatchModel.self) }

    func wait(while left: KeyPath<BatchModel, Int>) async throws -> BatchModel {
        var last = -1
        while true {
            let batch = try await find()
            let rest = batch[keyPath: left]
            if rest != last { Printing.word("[\(batch.rows - rest)/\(batch.rows)]") }
            if rest == 0 { return batch }
            last = rest
            try await Task.sleep(for: .milliseconds(300))
        }
    }

    func tell(_ batch: BatchModel, json: Bool) async throws {
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return Printing.answer(String(decoding: try encoder.encode(batch), as: UTF8.self))
        }
        let counts = batch.counts
        Printing.answer("\(batch.id) \(batch.name)")
        Printing.table([
            ["rows", "\(batch.rows)"], ["to be corrected", "\(counts.incomplete)"],
            ["ready to sign", "\(counts.ready)"],
            ["being handed in", "\(counts.signed)"], ["handed in", "\(counts.submitted)"],
        ])
        guard counts.incomplete > 0 else { return }
        let page = try await client.get("\(path)/rows?state=incomplete&limit=100")
            .decoded(as: PageModel<BatchRowModel>.self)
        Printing.table(
            page.items.map { row in
                [
                    "\(row.row)", row.reference ?? "",
                    row.findings.map { "\($0.pointer): \($0.sentence)" }.joined(separator: " "),
                ]
            }
        )
    }
}

/// A table in a file, each row by its headings; empty cells are left out.
enum TableFile {
    static func load(_ path: String) throws -> [[String: String]] {
        guard let data = FileManager.default.contents(atPath: path), let text = TableText.decode([UInt8](data)) else {
            throw Failure(.refused, "The table cannot be read as UTF-8 or GB 18030: \(path)")
        }
        do throws(CSV.Problem) {
            let (headings, rows) = try TableText.read(text)
            return rows.filter { !($0.first ?? "").hasPrefix("#") }.map { row in
                zip(headings, row).reduce(into: [:]) { cells, cell in
                    if !cell.0.isEmpty, !cell.0.hasPrefix("("), !cell.1.isEmpty { cells[cell.0] = cell.1 }
                }
            }
        } catch {
            throw Failure(.refused, "\(path): \(error)")
        }
    }
}
