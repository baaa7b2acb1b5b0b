import GRDB
import SQLEngine

/// The connection a body works with: GRDB's, for as long as the body runs.
final class SQLiteConnection: SQLConnection {
    let dialect = SQLDialect.sqlite
    let holdingRows: SQLEngine.SQL = ""
    /// Nil once the body is over, so that a connection carried out of it cannot be used.
    private var database: Database?
    /// The disk failed under this connection, whatever the body made of the error.
    private(set) var diskFailed = false

    init(_ database: Database) {
        self.database = database
    }

    func expire() {
        database = nil
    }

    @discardableResult
    func execute(_ sql: SQLEngine.SQL) throws -> Int {
        try run(sql) { database, statement, rendered in
            let before = database.totalChangesCount
            if StatementRun.canRun(rendered.text) {
                try StatementRun(statement, database).run(rendered.values) { _ in }
            } else {
                // GRDB keeps count of definitions.
                try statement.execute()
            }
            // A definition leaves SQLite's count of the statement before it, so ask whether anything changed at all.
            return database.totalChangesCount == before ? 0 : database.changesCount
        }
    }

    func query(_ sql: SQLEngine.SQL) throws -> [SQLRow] {
        try run(sql) { database, statement, rendered in
            var columns: [String] = []
            var rows: [SQLRow] = []
            // To the end, always: a half-read `RETURNING` would leave the statement unfinished.
            try StatementRun(statement, database).run(rendered.values) { row in
                if rows.isEmpty { columns = statement.columnNames }
                rows.append(SQLRow(columns: columns, values: row.values))
            }
            return rows
        }
    }

    private func run<Value>(
        _ sql: SQLEngine.SQL,
        _ work: (Database, Statement, RenderedSQL) throws -> Value
    ) throws -> Value {
        guard let database else { throw DatabaseProblem(.closed, detail: "used after its transaction") }
        let rendered = sql.rendered(for: dialect)
        try rendered.requireStorable()
        do {
            return try translatingProblems {
                try work(database, try database.cachedStatement(sql: rendered.text), rendered)
            }
        } catch let problem as DatabaseProblem {
            if problem.code == .inputOutput || problem.code == .syncFailed { diskFailed = true }
            // SQLite has rolled back by itself: what followed would be committed statement by statement.
            if !database.isInsideTransaction { expire() }
            throw problem
        }
    }
}
