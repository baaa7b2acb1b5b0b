import Dispatch
import GRDB
package import SQLEngine
import Synchronization

/// SQLite as the court's database: one writer with group commit, several readers, every commit synced.
package final class SQLiteDatabase: CourtDatabase {
    package let dialect = SQLDialect.sqlite
    private let pool: DatabasePool
    private let queue: CommitQueue
    private let counters = CommitCounters()
    private let writer: BatchWriter
    private let isClosed = Mutex(false)

    /// Opens the database file, or makes one that only its owner can read.
    /// - Throws: `.cannotOpen`, `.corrupt`, `.busy`.
    package static func open(
        _ path: String,
        _ settings: SQLiteSettings = SQLiteSettings()
    ) async throws -> SQLiteDatabase {
        try await offPool { try SQLiteDatabase(path, settings) }
    }

    private init(_ path: String, _ settings: SQLiteSettings) throws {
        try DatabaseFile.prepare(path)
        queue = CommitQueue(seats: settings.waitingWrites)
        pool = try translatingProblems {
            let pool = try DatabasePool(path: path, configuration: Self.configuration(settings))
            try Self.makeDurable(pool)
            return pool
        }
        try DatabaseFile.syncFolder(of: path)
        writer = BatchWriter(queue: queue, limits: settings.batch, counters: counters)
    }

    @discardableResult
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        // Not GRDB's own `write`: cancelling the caller would roll that one back half-way.
        try await withCheckedThrowingContinuation { caller in
            let queued = QueuedBody(body, answering: caller)
            switch queue.add(queued) {
            case .startWriter: pool.asyncWriteWithoutTransaction { [writer] in writer.drain($0) }
            case .queued: break
            case .refused(let problem): queued.refuse(problem)
            }
        }
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        if let refusal = queue.refusal { throw refusal }
        do {
            return try await pool.read { database in
                let connection = SQLiteConnection(database)
                defer { connection.expire() }
                return try body(connection)
            }
        } catch let error as DatabaseError {
            // A read that meets `close` half-way is told about misuse.
            throw queue.refusal ?? DatabaseProblem(error)
        }
    }

    package func close() async {
        queue.refuse(with: DatabaseProblem(.closed))
        // Waits for the writer. Failing to close leaves the log for the next start, which loses nothing.
        let isFirst = isClosed.withLock { closed in
            defer { closed = true }
            return !closed
        }
        // A closed connection must not be asked for a checkpoint.
        guard isFirst else { return }
        guard queue.refusal?.code != .syncFailed else { return leave() }
        // The log is merged first, so that a copy of the one file is whole.
        try? await offPool { [pool] in
            try? pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            try pool.close()
        }
    }

    package let uncheckedHere: [String] = []

    /// Leaves everything as it is until the process ends.
    ///
    /// Merging the log would sync it once more, and so would closing the last connection; a sync that succeeds after one
    /// that failed proves nothing. The next start reads what is really on the disk.
    private func leave() { _ = Unmanaged.passRetained(pool) }

    package var statistics: CommitStatistics { counters.now }

    /// Bodies that wait for the writer at this moment.
    package var waiting: Int { queue.count }

    /// Why the database has stopped taking anything, if it has; `serve` then ends.
    package var stopped: DatabaseProblem? { queue.refusal }

    private static func configuration(_ settings: SQLiteSettings) -> Configuration {
        var configuration = Configuration()
        configuration.label = "dengwen"
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = settings.maximumReaders
        configuration.busyMode = .timeout(settings.busyTimeout / .seconds(1))
        return configuration
    }

    /// GRDB sets `synchronous = NORMAL` on its writer after every hook it offers, and NORMAL does not sync a commit.
    ///
    /// So it is set once more on the open writer, and read back.
    private static func makeDurable(_ pool: DatabasePool) throws {
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            // What savepoints keep to take back lies in memory, not in files that come and go with every batch.
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous")
            let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode")
            guard synchronous == 2, journal == "wal" else {
                throw DatabaseProblem(
                    .cannotOpen,
                    detail: "journal \(journal ?? "?"), synchronous \(synchronous ?? -1)"
                )
            }
        }
    }
}

/// Runs blocking work on a thread of its own.
///
/// On Linux Swift's tasks run on Dispatch's global queues; a private serial queue gets another thread.
private func offPool<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { caller in
        DispatchQueue(label: "dengwen.database.file").async { caller.resume(with: Result(catching: work)) }
    }
}
