import ArgumentParser
import Bootstrap

/// The command `dengwen work`.
struct Work: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make papers and send messages, without serving pages.",
        discussion: """
            `serve` does this as well. Over PostgreSQL further processes may share the work: as many as you like, beside as \
            many servers as you like; each task is taken by one of them. On SQLite it runs only while no server does.
            Stops gracefully on SIGTERM and SIGINT.

            dengwen work --data /srv/dengwen --database postgres://court@db.example/dengwen
            dengwen work --until-done        # what waits, and no more: before a backup, or in a script
            """
    )

    @OptionGroup var data: DataOptions

    @Flag(name: .long, help: "End when no task waits any more, other than those given up.")
    var untilDone = false

    @Flag(name: .long, help: "With --until-done: answer in JSON.")
    var json = false

    @Option(name: .long, help: "trace, debug, info, notice, warning or error.")
    var logLevel: String?

    func run() async throws {
        try await inOrder {
            let work = BackgroundWork(settings: try await data.settings(["logLevel": logLevel]))
            guard untilDone else { return try await work.run() }
            let report = try await work.runUntilDone()
            if json { return try Printing.json(report) }
            Printing.answer("\(report.done) tasks done, \(report.givenUp) given up")
        }
    }
}
