import Foundation
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
        try run(sql) { database, statement, arguments in
            let before = database.totalChangesCount
            try statement.execute(arguments: arguments)
            // A definition leaves SQLite's count of the statement before it, so ask whether anything changed at all.
            return database.totalChangesCount == before ? 0 : database.changesCount
        }
    }

    func query(_ sql: SQLEngine.SQL) throws -> [SQLRow] {
        try run(sql) { _, statement, arguments in
            let columns = statement.columnNames
            let cursor = try Row.fetchCursor(statement, arguments: arguments)
            var rows: [SQLRow] = []
            // To the end, always: a half-read `RETURNING` would leave the statement unfinished.
            while let row = try cursor.next() {
                rows.append(SQLRow(columns: columns, values: row.databaseValues.map(SQLValue.init)))
            }
            return rows
        }
    }

    private func run<Value>(
        _ sql: SQLEngine.SQL,
        _ work: (Database, Statement, StatementArguments) throws -> Value
    ) throws -> Value {
        guard let database else { throw DatabaseProblem(.closed, detail: "used after its transaction") }
        let rendered = sql.rendered(for: dialect)
        try rendered.requireStorable()
        do {
            return try translatingProblems {
                let statement = try database.cachedStatement(sql: rendered.text)
                return try work(database, statement, StatementArguments(rendered.values.map(\.databaseValue)))
            }
        } catch let problem as DatabaseProblem {
            if problem.code == .inputOutput || problem.code == .syncFailed { diskFailed = true }
            // SQLite has rolled back by itself: what followed would be committed statement by statement.
            if !database.isInsideTransaction { expire() }
            throw problem
        }
    }
}

extension SQLValue {
    init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        case .blob(let data): self = .blob([UInt8](data))
        }
    }

    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        case .boolean(let truth): truth.databaseValue
        case .real(let number): number.databaseValue
        }
    }
}
