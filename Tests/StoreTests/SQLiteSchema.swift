import SQLEngine

/// The schema as SQLite tells it.
struct SQLiteSchema {
    private let connection: any SQLConnection

    init(_ connection: any SQLConnection) { self.connection = connection }

    func found() throws -> FoundSchema {
        var found = FoundSchema()
        for table in try tables() {
            found.columns += try columns(of: table)
            found.references.formUnion(try references(of: table))
            found.indexes.formUnion(try indexes(of: table))
        }
        return found
    }

    private func tables() throws -> [String] {
        try connection.query(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
        ).map { try $0.text(0) }
    }

    private func ask(_ pragma: String, _ name: String) throws -> [SQLRow] {
        try connection.query(SQL(unchecked: "PRAGMA \(pragma)(\(name))"))
    }

    private func columns(of table: String) throws -> [FoundSchema.Column] {
        try ask("table_info", table).map { row in
            let type: SQLType =
                switch try row.text(2) {
                case "INTEGER": .integer
                case "BLOB": .blob
                case "REAL": .real
                default: .text
                }
            let isRequired = try row.boolean(3) || row.int(5) > 0
            return FoundSchema.Column(table: table, name: try row.text(1), type: type, mayBeNull: !isRequired)
        }
    }

    private func references(of table: String) throws -> [String] {
        try ask("foreign_key_list", table).map { row in
            let cascades = try row.text(6) == "CASCADE" ? " cascade" : ""
            return "\(table): \(try row.text(3)) -> \(try row.text(2)).\(try row.text(4))\(cascades)"
        }
    }

    private func indexes(of table: String) throws -> [String] {
        var indexes = try ask("index_list", table).map { row in
            let name = try row.text(1)
            let columns = try ask("index_info", name).map { try $0.text(2) }
            let definition = try connection.first("SELECT sql FROM sqlite_schema WHERE name = \(name)")?.optionalText(0)
            return FoundSchema.index(
                table,
                columns,
                isUnique: try row.boolean(2),
                condition: definition.flatMap { text in
                    text.firstRange(of: "WHERE ").map { String(text[$0.upperBound...]) }
                }
            )
        }
        // A key that is the row's own number has no index of its own.
        let keys = try ask("table_info", table).filter { try $0.int(5) > 0 }
        if keys.count == 1, let key = keys.first, try key.text(2) == "INTEGER" {
            indexes.append(FoundSchema.index(table, [try key.text(1)], isUnique: true, condition: nil))
        }
        return indexes
    }
}

extension FoundSchema {
    static func index(_ table: String, _ columns: [String], isUnique: Bool, condition: String?) -> String {
        // PostgreSQL writes brackets round every part, and says what type a text is.
        let plain = condition.map { $0.replacing("::text", with: "").filter { !"() \n".contains($0) } }
        return "\(table) (\(columns.joined(separator: ", ")))" + (isUnique ? " unique" : "")
            + (plain.map { " where \($0)" } ?? "")
    }
}
