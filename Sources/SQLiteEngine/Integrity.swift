import SQLEngine

extension SQLiteDatabase {
    /// What `dengwen check` asks of the database itself: pages and indexes are whole, and every reference has its row.
    /// - Returns: one line a finding, for operators; empty if all is well.
    package func integrityFindings() async throws -> [String] {
        try await read { connection in
            let pages = try connection.query("PRAGMA integrity_check").map { try $0.text(0) }.filter { $0 != "ok" }
            let references = try connection.query("PRAGMA foreign_key_check").map { row in
                let number = try row.optionalInteger(1).map { "row \($0)" } ?? "a row"
                return "\(try row.text(0)): \(number) refers to a missing row of \(try row.text(2))"
            }
            return pages + references
        }
    }
}
