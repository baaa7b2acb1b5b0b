import ArgumentParser
import Bootstrap
import Filings
import Law
import Registry

/// The command `dengwen outbox`.
struct Outbox: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox",
        abstract: "What could not be sent or made: list it, have it tried again.",
        subcommands: [OutboxList.self, OutboxRetry.self]
    )
}

/// A task that was given up, without what it says or to whom.
private struct FailureModel: Encodable {
    let id: String
    /// makePaper, tell or send.
    let kind: String
    let asked: String
    let attempts: Int
    /// A code, as "mail.refused".
    let failure: String?

    init(_ task: OutboxTask) {
        id = task.id.description
        kind = task.work.kind.rawValue
        asked = task.createdAt.rfc3339
        attempts = task.attempts
        failure = task.lastFailure
    }
}

struct OutboxList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the tasks that were given up, the newest first.",
        discussion: """
            Fifty at a time; --after goes on behind an identifier. On SQLite it runs only while no server does.

            Example: dengwen outbox list --data /srv/dengwen
            """
    )

    private static let limit = 50

    @OptionGroup var data: DataOptions

    @Option(help: "Go on behind this task.")
    var after: String?

    @Flag(help: "Answer in JSON.")
    var json = false

    func validate() throws {
        if let after, TaskID(after) == nil { throw ValidationError("--after is not the identifier of a task.") }
    }

    func run() async throws {
        let place = after.flatMap { TaskID($0) }
        let tasks = try await inOrder {
            try await data.working { installation in
                try await installation.office.store.read { tx in try tx.outbox.givenUp(after: place, limit: Self.limit)
                }
            }
        }
        let failures = tasks.map(FailureModel.init)
        if json { return try Printing.json(failures) }
        for failure in failures {
            Printing.answer("\(failure.id)  \(failure.kind)  \(failure.failure ?? "-")  \(failure.asked)")
        }
        Printing.word(failures.isEmpty ? "Nothing was given up." : "\(failures.count) tasks")
    }
}

struct OutboxRetry: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "Have a task that was given up tried again.",
        discussion: """
            It is done when `serve` or `work` runs next.

            Example: dengwen outbox retry 0199d1b2-0000-7000-8000-0000000000ab --data /srv/dengwen
            """
    )

    @OptionGroup var data: DataOptions

    @Argument(help: "The task's identifier, as `dengwen outbox list` shows it.")
    var task: String

    @Flag(help: "Answer in JSON.")
    var json = false

    func validate() throws {
        if TaskID(task) == nil { throw ValidationError("This is not the identifier of a task: \(task)") }
    }

    func run() async throws {
        guard let id = TaskID(task) else { return }
        let isThere = try await inOrder {
            try await data.working { installation in
                let now = installation.office.clock.now
                return try await installation.office.store.write { tx in try tx.outbox.retry(id, at: now) }
            }
        }
        guard isThere else {
            Printing.word("No task of this identifier was given up.")
            throw ExitCode.notFound
        }
        if json { return try Printing.json(["id": task]) }
        Printing.answer(task)
    }
}
