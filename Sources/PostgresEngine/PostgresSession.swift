import CLibPQ
import Glibc
import SQLEngine

/// One connection to the server.
///
/// `@unchecked Sendable`: any thread may use libpq's handle, but only one at a time. The pool lends a session to one body
/// at a time and takes it back under a lock.
final class PostgresSession: @unchecked Sendable {
    let settings: PostgresSettings
    private let handle: OpaquePointer
    private var statements = StatementCache()
    private(set) var isBroken = false
    private(set) var lastUsed = ContinuousClock.now
    /// Whether the server can say afterwards what became of a transaction.
    var decidesCommits = false

    /// Takes over the handle of an open connection.
    init(_ handle: OpaquePointer, _ settings: PostgresSettings) {
        self.handle = handle
        self.settings = settings
    }

    deinit { PQfinish(handle) }

    /// Runs one statement: prepared at its first use, where sessions last; parameters and answer in binary.
    func run(_ rendered: RenderedSQL) throws -> PostgresAnswer {
        let values = WireValues(rendered)
        let text = rendered.text
        guard settings.pooling == .session, StatementCache.isWorthPreparing(text) else {
            try values.withPointers { count, pointers, lengths, formats in
                try sent(text, PQsendQueryParams(handle, text, count, values.types, pointers, lengths, formats, 1))
            }
            return try lastAnswer(to: text)
        }
        let name = try prepare(StatementCache.Key(text: text, types: values.types))
        try values.withPointers { count, pointers, lengths, formats in
            try sent(text, PQsendQueryPrepared(handle, name, count, pointers, lengths, formats, 1))
        }
        return try lastAnswer(to: text)
    }

    /// Runs statements that have no parameters, in one message; answers are text.
    @discardableResult
    func command(_ text: String, within limit: Duration? = nil) throws -> [PostgresAnswer] {
        try sent(text, PQsendQuery(handle, text))
        return try answers(to: text, within: limit ?? statementLimit)
    }

    /// Whether an idle session can be used: no farewell waits on its socket, and if it rested long, it answers.
    func isThere() -> Bool {
        var socket = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        if poll(&socket, 1, 0) > 0 { PQconsumeInput(handle) }
        guard !isBroken, PQstatus(handle) == CONNECTION_OK, PQtransactionStatus(handle) == PQTRANS_IDLE else {
            return false
        }
        guard ContinuousClock.now - lastUsed > settings.healthCheckAfter else { return true }
        return (try? command("SELECT 1", within: .seconds(5))) != nil
    }

    /// Lets prepared statements go that no longer fit the tables.
    func forgetStatements() {
        statements.removeAll()
        // What is not there cannot be let go either; then the next statement says so.
        _ = try? command("DEALLOCATE ALL")
    }

    func abandon() { isBroken = true }

    private func prepare(_ key: StatementCache.Key) throws -> String {
        if let name = statements.name(of: key) { return name }
        if let oldest = statements.removeLeastUsed() { try command("DEALLOCATE \(oldest)") }
        let name = statements.newName()
        try sent(key.text, PQsendPrepare(handle, name, key.text, Int32(key.types.count), key.types))
        _ = try lastAnswer(to: key.text)
        statements.keep(key, as: name)
        return name
    }

    private var statementLimit: Duration { settings.statementTimeout + .seconds(5) }

    private func lastAnswer(to statement: String) throws -> PostgresAnswer {
        guard let last = try answers(to: statement, within: statementLimit).last else { throw lost(statement) }
        return last
    }

    private func sent(_ statement: String, _ success: Int32) throws {
        guard success == 1 else { throw lost(statement) }
    }

    /// Reads to the end of the answer: a session with half an answer on it can be used for nothing else.
    private func answers(to statement: String, within limit: Duration) throws -> [PostgresAnswer] {
        lastUsed = .now
        let deadline = lastUsed + limit
        var answers: [PostgresAnswer] = []
        var failure: PostgresFailure?
        while true {
            // A server that says nothing within its own time-outs is gone, whatever the socket thinks.
            guard waitForInput(until: deadline) else { throw lost(statement) }
            guard let result = PQgetResult(handle) else { break }
            switch PQresultStatus(result) {
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK:
                answers.append(PostgresAnswer(result))
            case PGRES_FATAL_ERROR:
                failure = failure ?? PostgresFailure(result, session: handle, statement: statement)
                PQclear(result)
            default:
                PQclear(result)
                isBroken = true
                throw PostgresFailure(
                    kind: .final,
                    problem: DatabaseProblem(.statement, detail: "nothing to be answered in: \(statement)")
                )
            }
        }
        guard let failure else { return answers }
        if failure.kind == .lost { isBroken = true }
        throw failure
    }

    private func waitForInput(until deadline: ContinuousClock.Instant) -> Bool {
        while PQisBusy(handle) == 1 {
            let left = deadline - .now
            guard left > .zero else { return false }
            var socket = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
            let ready = poll(&socket, 1, Int32(clamping: left.milliseconds + 1))
            if ready < 0, errno != EINTR { return false }
            // A broken connection ends the waiting; `PQgetResult` then has the reason.
            if ready > 0, PQconsumeInput(handle) == 0 { return true }
        }
        return true
    }

    private func lost(_ statement: String) -> PostgresFailure {
        isBroken = true
        return PostgresFailure(nil, session: handle, statement: statement)
    }
}
