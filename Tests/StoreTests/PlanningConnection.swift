import SQLEngine

/// A connection that asks the engine, before each statement, how it will go about it.
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
    var holdingRows: SQL { connection.holdingRows }

    func execute(_ sql: SQL) throws -> Int {
        try plan(sql)
        return try connection.execute(sql)
    }

    func query(_ sql: SQL) throws -> [SQLRow] {
        try plan(sql)
        return try connection.query(sql)
    }

    private func plan(_ sql: SQL) throws {
        statements += 1
        switch dialect {
        case .sqlite: try planOnSQLite(sql)
        case .postgres:
            for generic in [false, true] { try planOnPostgres(sql, generic: generic) }
        }
    }

    /// Walked in order until the limit, and holding only the rows that are asked for.
    private static let partial = [
        "account_awaiting_identity", "outbox_task_given_up", "outbox_task_due", "outbox_task_lane",
        "simulated_message_at",
    ]

    private func planOnSQLite(_ sql: SQL) throws {
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

    /// The plan for these values, and the one that a prepared statement keeps for all values.
    private func planOnPostgres(_ sql: SQL, generic: Bool) throws {
        let rendered = sql.rendered(for: dialect)
        var explained: SQL = "EXPLAIN " + sql
        if generic {
            let types = rendered.types.map { dialect.column($0) }.joined(separator: ", ")
            let nothing = rendered.types.map { _ in "NULL" }.joined(separator: ", ")
            try connection.execute("SET LOCAL plan_cache_mode = force_generic_plan")
            try connection.execute(
                SQL(unchecked: "PREPARE planned" + (types.isEmpty ? "" : " (\(types))") + " AS \(rendered.text)")
            )
            explained = SQL(unchecked: "EXPLAIN EXECUTE planned" + (nothing.isEmpty ? "" : " (\(nothing))"))
        }
        let steps = try connection.query(explained).map { try $0.text(0) }
        for step in steps where step.contains("Seq Scan on ") && !isSmall(step) {
            scans.append("\(generic ? "generic" : "custom"): \(steps.joined(separator: "\n"))\n\(rendered.text)")
        }
        for step in steps where step.contains("Sort  (") && !isShort(step) {
            sorts.append("\(generic ? "generic" : "custom"): \(steps.joined(separator: "\n"))\n\(rendered.text)")
        }
        if generic {
            try connection.execute("DEALLOCATE planned")
            try connection.execute("SET LOCAL plan_cache_mode = auto")
        }
    }

    /// Tables that do not grow with the filings.
    private func isSmall(_ step: String) -> Bool {
        ["case_serial", "paper_number"].contains { step.contains("Seq Scan on \($0)") }
    }

    /// Sorting what one filing or one request has is no work; an index would have to bring more.
    private func isShort(_ step: String) -> Bool {
        guard let rows = step.split(separator: "rows=").dropFirst().first?.split(separator: " ").first else {
            return false
        }
        return (Int(rows) ?? .max) <= 20
    }
}
