import SQLEngine

/// One run of a body in a transaction of its own, on a thread that may block.
struct Attempt<Value: Sendable>: Sendable {
    enum Outcome: Sendable {
        case done(Value)
        case failed(any Error)
        /// Nothing was changed, and running the body again may succeed.
        case again(PostgresFailure)
        /// COMMIT was sent; whether it was carried out is not known.
        case inDoubt(Value, CommitMark?, PostgresFailure)
    }

    let isReading: Bool
    let body: @Sendable (any SQLConnection) throws -> Value

    func run(_ session: PostgresSession) -> Outcome {
        let mark: CommitMark?
        do {
            mark = try begin(session)
        } catch {
            let failure = Self.failure(error)
            rollBack(session)
            return failure.kind == .lost ? .again(failure) : .failed(failure.problem)
        }
        let connection = PostgresConnection(session, isReading: isReading)
        defer { connection.expire() }
        let value: Value
        do {
            value = try body(connection)
            // A body that caught the error of a statement goes on in a transaction that is lost already.
            if let failure = connection.failure { throw failure.problem }
        } catch {
            rollBack(session)
            return Self.outcome(of: error, connection.failure)
        }
        return commit(value, mark, session)
    }

    private func begin(_ session: PostgresSession) throws -> CommitMark? {
        let start =
            isReading ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : SQLDialect.postgres.begin
        var messages = [start]
        if session.settings.pooling == .transaction { messages.append(session.settings.timeouts(local: true)) }
        if !isReading, session.decidesCommits { messages.append(CommitMark.query) }
        let answers = try session.command(messages.joined(separator: "; "))
        return isReading ? nil : answers.last.flatMap { CommitMark($0.texts) }
    }

    private func commit(_ value: Value, _ mark: CommitMark?, _ session: PostgresSession) -> Outcome {
        do {
            // A statement time-out that strikes in COMMIT would confirm what no standby has.
            let message = isReading ? "COMMIT" : "SET LOCAL statement_timeout = 0; COMMIT"
            let answers = try session.command(message, within: session.settings.commitTimeout)
            guard answers.last?.tag == "COMMIT" else {
                return .failed(DatabaseProblem(.statement, detail: "the transaction was not committed"))
            }
            return .done(value)
        } catch {
            let failure = Self.failure(error)
            // What was read is right whatever became of the end.
            if isReading { return .done(value) }
            if failure.kind == .lost { return .inDoubt(value, mark, failure) }
            rollBack(session)
            return Self.outcome(of: failure.problem, failure)
        }
    }

    private func rollBack(_ session: PostgresSession) {
        guard !session.isBroken else { return }
        do { try session.command("ROLLBACK", within: .seconds(5)) } catch { session.abandon() }
    }

    private static func outcome(of error: any Error, _ failure: PostgresFailure?) -> Outcome {
        if let failure, failure.kind != .final { return .again(failure) }
        // A body may say itself that it met another one half-way.
        if let problem = error as? DatabaseProblem, problem.code == .busy, failure == nil {
            return .again(PostgresFailure(kind: .conflict, problem: problem))
        }
        return .failed(error)
    }

    private static func failure(_ error: any Error) -> PostgresFailure {
        error as? PostgresFailure
            ?? PostgresFailure(kind: .final, problem: DatabaseProblem(.statement, detail: "\(type(of: error))"))
    }
}
