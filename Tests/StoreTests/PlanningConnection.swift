import SQLEngine

/// A connection that asks SQLite, before each statement, how it will go about it.
final class PlanningConnection: SQLConnection {
    private let connection: any SQLConnection
    /// Steps that walk through a whole table or index.
    private(set) var scans: [String] = []
    /// Steps that sort what an index should have brought in order.
    private(set) var sorts: [String] = []
    private(set) var statements = 0

    init(_ connection: any SQLConnection) {
        self.connection = connection
    }

    var dialect: SQLDialect { connection.dialect }

    func execute(_ sql: SQL) throws -> Int {
        try plan(sql)
        return try connection.execute(sql)
    }

    func query(_ sql: SQL) throws -> [SQLRow] {
        try plan(sql)
        return try connection.query(sql)
    }

    /// Walked in order until the limit, and holding only the rows that are asked for.
    private static let partial = [
        "account_awaiting_identity", "outbox_task_given_up", "outbox_task_due", "outbox_task_lane",
        "simulated_message_at",
    ]

    private func plan(_ sql: SQL) throws {
        statements += 1
        let text = sql.rendered(for: dialect).text
        for step in try connection.query("EXPLAIN QUERY PLAN " + sql).map({ try $0.text(3) }) {
            if step.hasPrefix("SCAN"), !isHarmless(step) { scans.append("\(step): \(text)") }
            if step.contains("TEMP B-TREE") { sorts.append("\(step): \(text)") }
        }
    }

    /// Rows of VALUES, and the few rows an inner query has already limited, are no table.
    private func isHarmless(_ step: String) -> Bool {
        step.contains("CONSTANT ROW") || step.hasSuffix("few")
            || Self.partial.contains { step.hasSuffix("INDEX \($0)") }
    }
}
