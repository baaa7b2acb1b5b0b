import SQLEngine

/// The connection a body works with: a session, for as long as the body runs.
final class PostgresConnection: SQLConnection {
    let dialect = SQLDialect.postgres
    let holdingRows: SQL
    /// Nil once the body is over, so that a connection carried out of it cannot be used.
    private var session: PostgresSession?
    /// The first failure: the server has given the transaction up by then, whatever the body made of it.
    private(set) var failure: PostgresFailure?

    init(_ session: PostgresSession, isReading: Bool) {
        self.session = session
        // Not the stronger FOR UPDATE, which would also wait for everybody who refers to the row.
        holdingRows = isReading ? "" : " FOR NO KEY UPDATE"
    }

    func expire() {
        session = nil
    }

    @discardableResult
    func execute(_ sql: SQL) throws -> Int {
        try run(sql).changes
    }

    func query(_ sql: SQL) throws -> [SQLRow] {
        try run(sql).rows()
    }

    private func run(_ sql: SQL) throws -> PostgresAnswer {
        guard let session else { throw DatabaseProblem(.closed, detail: "used after its transaction") }
        if let failure { throw failure.problem }
        let rendered = sql.rendered(for: dialect)
        try rendered.requireStorable()
        do {
            return try session.run(rendered)
        } catch let failure as PostgresFailure {
            self.failure = failure
            throw failure.problem
        }
    }
}
