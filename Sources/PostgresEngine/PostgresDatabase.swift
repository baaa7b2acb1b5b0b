import Dispatch
import NIOPosix
package import SQLEngine
import Synchronization

/// PostgreSQL as the court's database: several writers at once, each commit on the server's disk before it is answered.
package final class PostgresDatabase: DatabaseEngine {
    package let dialect = SQLDialect.postgres
    let address: PostgresAddress
    let settings: PostgresSettings
    let pool: SessionPool
    private let threads: NIOThreadPool
    private let counters = CommitCounters()

    /// Connects once, so that what is wrong is said now.
    /// - Throws: `.unreachable`, `.cannotOpen`, `.notDurable`.
    package static func open(
        _ address: PostgresAddress,
        _ settings: PostgresSettings = PostgresSettings()
    ) async throws -> PostgresDatabase {
        let database = PostgresDatabase(address, settings)
        do {
            let first = try await database.onThread { try PostgresSession.open(address, settings) }
            _ = try await database.pool.take()
            database.pool.give(first)
        } catch let failure as PostgresFailure {
            await database.close()
            throw failure.problem
        }
        return database
    }

    private init(_ address: PostgresAddress, _ settings: PostgresSettings) {
        self.address = address
        self.settings = settings
        pool = SessionPool(settings)
        threads = NIOThreadPool(numberOfThreads: settings.maximumConnections)
        threads.start()
    }

    deinit { threads.shutdownGracefully { _ in } }

    @discardableResult
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await carryOut(Attempt(isReading: false, body: body))
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await carryOut(Attempt(isReading: true, body: body))
    }

    package func close() async {
        await pool.close()
        try? await onThread { [pool] in pool.dropIdle() }
    }

    package var statistics: CommitStatistics { counters.now }

    package var waiting: Int { pool.waiting }

    /// Runs the body until it is done, or cannot be: the whole of it each time.
    private func carryOut<Value: Sendable>(_ attempt: Attempt<Value>) async throws -> Value {
        var session = try await pool.take().session
        defer { pool.give(session) }
        var reruns = Reruns(settings)
        while true {
            let (used, outcome) = await run(attempt, session)
            session = used
            let failure: PostgresFailure
            switch outcome {
            case .done(let value):
                if !attempt.isReading { counters.committed(1) }
                return value
            case .failed(let error):
                throw error
            case .again(let cause):
                failure = cause
            case .inDoubt(let value, let mark, let cause):
                switch await settle(mark, &session) {
                case .committed:
                    counters.committed(1)
                    return value
                case .rolledBack:
                    failure = cause
                case .underWay, .unknown:
                    throw DatabaseProblem(.outcomeUnknown, detail: cause.problem.detail)
                }
            }
            if failure.kind == .lost { try? await onThread { [pool] in pool.dropIdle() } }
            guard let pause = reruns.pause(after: failure) else { throw failure.problem }
            counters.rerun()
            await rest(pause)
        }
    }

    /// One attempt on a thread.
    ///
    /// Returns the session if it can be used again.
    private func run<Value: Sendable>(
        _ attempt: Attempt<Value>,
        _ given: PostgresSession?
    ) async -> (PostgresSession?, Attempt<Value>.Outcome) {
        let used: (PostgresSession?, Attempt<Value>.Outcome)? = try? await onThread { [address, settings] in
            let session: PostgresSession
            do {
                session = try given.flatMap { $0.isThere() ? $0 : nil } ?? .open(address, settings)
            } catch let failure as PostgresFailure {
                return (nil, failure.kind == .lost ? .again(failure) : .failed(failure.problem))
            }
            let outcome = attempt.run(session)
            if case .again(let failure) = outcome, failure.kind == .stalePlan { session.forgetStatements() }
            return (session.isBroken ? nil : session, outcome)
        }
        return used ?? (nil, .failed(DatabaseProblem(.closed)))
    }

    /// Finds out what became of a commit whose answer was lost; waits while the server still works on it.
    private func settle(_ mark: CommitMark?, _ session: inout PostgresSession?) async -> CommitMark.Fate {
        guard let mark else { return .unknown }
        let deadline = ContinuousClock.now + settings.reconnectPatience
        while ContinuousClock.now < deadline {
            let fresh: (PostgresSession, CommitMark.Fate)? = try? await onThread { [address, settings] in
                let session = try PostgresSession.open(address, settings)
                return (session, try mark.fate(session))
            }
            if let fresh {
                session = fresh.0
                guard case .underWay = fresh.1 else { return fresh.1 }
            }
            await rest(.milliseconds(100))
        }
        return .unknown
    }

    /// Blocking work, never on the cooperative pool; cancelling the caller does not stop it.
    func onThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { caller in
            threads.submit { state in
                guard case .active = state else { return caller.resume(throwing: DatabaseProblem(.closed)) }
                caller.resume(with: Result(catching: work))
            }
        }
    }

    /// In a task of its own: a cancelled caller would not rest at all.
    private func rest(_ pause: Duration) async {
        guard pause > .zero else { return }
        _ = await Task { try? await Task.sleep(for: pause) }.value
    }
}
