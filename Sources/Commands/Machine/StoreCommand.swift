import ArgumentParser
import Bootstrap
import Store

/// The command `dengwen store …`.
struct StoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store",
        abstract: "The database of an installation.",
        subcommands: [StoreCopyCommand.self]
    )
}

/// The command `dengwen store copy`.
struct StoreCopyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy",
        abstract: "Copy a store to another engine, and prove that both are the same.",
        discussion: """
            Stop every server first. Interrupted, it can be run again and goes on. A target with data of another store is
            refused. At the end both are read from end to end; rows and SHA-256 of every table are printed.
            Documents and keys stay in the data folder: serve that folder with --database, or take vault/ and keys.json along.

            dengwen store copy --from sqlite:.dengwen --to postgres://court@db.example/dengwen
            """
    )

    @Option(name: .long, help: "sqlite:PATH (the data folder or the file) or postgres://….")
    var from: String

    @Option(name: .long, help: "The same. An empty database, or one into which this copy was begun.")
    var to: String

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    func run() async throws {
        let tables = try await inOrder {
            try await CopyStore.run(from: StorePlace(from), to: StorePlace(to)) { progress in
                Printing.word("\(progress.table) \(progress.rows)/\(progress.of)")
            }
        }
        guard !json else { return try Printing.json(["tables": tables]) }
        Printing.table(tables.map { [$0.name, "\($0.rows)", $0.sha256] })
        let rows = tables.reduce(0) { $0 + $1.rows }
        Printing.answer("\(tables.count) tables, \(rows) rows: the same on both sides")
    }
}
