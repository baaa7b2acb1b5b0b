import GRDB
import SQLEngine

/// Group commit: whatever waits shares one transaction and one sync, each body in a savepoint of its own.
///
/// Runs on GRDB's writer queue only. A body that fails takes back its own changes and nobody else's. If the commit
/// itself fails, every body is run again in a transaction of its own, so that one bad body cannot fail the others;
/// except when the disk failed: then nobody knows what is on it, and the queue is closed.
struct BatchWriter {
    let queue: CommitQueue
    let limits: BatchLimits
    let counters: CommitCounters

    private struct Done {
        let body: QueuedBody
        let announce: QueuedBody.Announcement
    }

    func drain(_ database: Database) {
        repeat {
            while let first = queue.next() { writeBatch(first, database) }
        } while !queue.writerIsDone()
    }

    private func writeBatch(_ first: QueuedBody, _ database: Database) {
        if let stopped = stopped {
            first.refuse(stopped)
            return
        }
        do {
            try begin(database)
        } catch {
            // Nothing has run and no body is to blame: the next one tries for itself.
            first.refuse(error)
            return
        }
        var done: [Done] = []
        let deadline = ContinuousClock.now + limits.time
        var current: QueuedBody? = first
        var taken = 0
        while let body = current {
            taken += 1
            run(body, database, &done)
            guard database.isInsideTransaction else { return lost(done, database) }
            current = taken < limits.bodies && ContinuousClock.now < deadline ? queue.next() : nil
        }
        do {
            try commit(done.count, database)
        } catch {
            return lost(done, database)
        }
        for item in done { item.announce() }
    }

    /// One body in its savepoint.
    ///
    /// A failing one is answered at once: its changes are gone whatever happens to the batch.
    private func run(_ body: QueuedBody, _ database: Database, _ done: inout [Done]) {
        let connection = SQLiteConnection(database)
        defer { connection.expire() }
        do {
            try translatingProblems { try database.cachedStatement(sql: "SAVEPOINT body").execute() }
            let announce = try body.run(connection)
            try translatingProblems { try database.cachedStatement(sql: "RELEASE body").execute() }
            if connection.diskFailed {
                throw DatabaseProblem(.inputOutput, detail: "a body went on after a failed write")
            }
            done.append(Done(body: body, announce: announce))
        } catch {
            if connection.diskFailed || Self.isDiskFailure(error) { stop(error) }
            if database.isInsideTransaction {
                do {
                    try database.execute(sql: "ROLLBACK TO body")
                    try database.execute(sql: "RELEASE body")
                } catch {
                    rollback(database)
                }
            }
            body.refuse(stopped ?? error)
        }
    }

    private func begin(_ database: Database) throws {
        try translatingProblems { try database.beginTransaction(.immediate) }
    }

    private func commit(_ bodies: Int, _ database: Database) throws {
        if let stopped = stopped { throw stopped }
        guard bodies > 0 else { return rollback(database) }
        do {
            try translatingProblems { try database.commit() }
        } catch {
            if Self.isDiskFailure(error) { stop(error) }
            throw error
        }
        counters.committed(bodies)
    }

    /// The transaction did not survive.
    ///
    /// None of its bodies has been answered yet.
    private func lost(_ done: [Done], _ database: Database) {
        rollback(database)
        if stopped == nil, !done.isEmpty { counters.rerun() }
        for item in done { runAlone(item.body, database) }
    }

    private func runAlone(_ body: QueuedBody, _ database: Database) {
        if let stopped = stopped {
            body.refuse(stopped)
            return
        }
        var done: [Done] = []
        do {
            try begin(database)
            run(body, database, &done)
            guard let only = done.first else {
                // The body failed and has been answered.
                return rollback(database)
            }
            try commit(1, database)
            only.announce()
        } catch {
            rollback(database)
            body.refuse(stopped ?? error)
        }
    }

    private func rollback(_ database: Database) {
        guard database.isInsideTransaction else { return }
        do {
            try database.rollback()
        } catch {
            // A transaction that can be neither committed nor rolled back leaves the connection unusable.
            stop(error)
        }
    }

    private func stop(_ cause: any Error) {
        let detail = (cause as? DatabaseProblem)?.detail ?? "rollback failed"
        queue.refuse(with: DatabaseProblem(.syncFailed, detail: detail))
    }

    private var stopped: DatabaseProblem? {
        guard let refusal = queue.refusal, refusal.code == .syncFailed else { return nil }
        return refusal
    }

    private static func isDiskFailure(_ error: any Error) -> Bool {
        guard let problem = error as? DatabaseProblem else { return false }
        return problem.code == .inputOutput || problem.code == .syncFailed
    }
}
