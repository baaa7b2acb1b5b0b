import SQLEngine

/// Indexes that are no constraint, as the database itself describes them.
enum BulkIndexes {
    struct Index: Sendable {
        let name: String
        let create: SQL

        var drop: SQL { SQL(unchecked: "DROP INDEX \(name)") }
    }

    static func all(_ connection: any SQLConnection) throws -> [Index] {
        let described: SQL =
            switch connection.dialect {
            case .sqlite: "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"
            case .postgres:
                """
                SELECT indexname::text, indexdef FROM pg_indexes WHERE schemaname = current_schema()
                    AND indexname::text NOT IN (SELECT conname::text FROM pg_constraint) ORDER BY indexname::text
                """
            }
        return try connection.query(described).map { row in
            Index(name: try row.text(0), create: SQL(unchecked: try row.text(1)))
        }
    }
}
