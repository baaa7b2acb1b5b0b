import SQLEngine

/// A table as copying sees it: taken from the database itself, so that no list has to be kept up to date.
struct TableShape: Sendable {
    struct Column: Sendable {
        let name: String
        var type: SQLType
    }

    let name: String
    var columns: [Column]
    /// The primary key, in its order: rows are copied and compared along it.
    let key: [Column]
    /// The tables it refers to.
    let references: Set<String>

    /// The schema's own bookkeeping, and the mark of a copy under way.
    private static let own: Set<String> = ["schema_version", CopyMark.table]

    /// All tables, each after those it refers to.
    static func all(_ connection: any SQLConnection) throws -> [TableShape] {
        let names = try tables(connection).filter { !own.contains($0) }
        return inOrder(try names.map { try shape(of: $0, connection) })
    }

    /// The same with the types of the other side: SQLite knows no booleans.
    func typed(by others: [TableShape]) -> TableShape {
        guard let other = others.first(where: { $0.name == name }) else { return self }
        let types = Dictionary(other.columns.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
        var typed = self
        typed.columns = columns.map { Column(name: $0.name, type: types[$0.name] ?? $0.type) }
        return typed
    }

    private static func inOrder(_ shapes: [TableShape]) -> [TableShape] {
        var (ordered, rest, done) = ([TableShape](), shapes, Set<String>())
        while let next = rest.firstIndex(where: { $0.references.subtracting([$0.name]).isSubset(of: done) }) {
            let shape = rest.remove(at: next)
            done.insert(shape.name)
            ordered.append(shape)
        }
        return ordered + rest
    }

    private static func tables(_ connection: any SQLConnection) throws -> [String] {
        let names: SQL =
            switch connection.dialect {
            case .sqlite:
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
            case .postgres:
                """
                SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace(current_schema()) AND relkind = 'r'
                ORDER BY relname
                """
            }
        return try connection.query(names).map { try $0.text(0) }
    }

    private static func shape(of table: String, _ connection: any SQLConnection) throws -> TableShape {
        let columns = try connection.query(described(table, connection.dialect)).map { row in
            (Column(name: try row.text(0), type: type(try row.text(1))), try row.int(2))
        }
        let key = columns.filter { $0.1 > 0 }.sorted { $0.1 < $1.1 }.map(\.0)
        let references = try connection.query(referred(table, connection.dialect)).map { try $0.text(0) }
        return TableShape(name: table, columns: columns.map(\.0), key: key, references: Set(references))
    }

    /// Name, type and place in the primary key (0 for none) of each column.
    private static func described(_ table: String, _ dialect: SQLDialect) -> SQL {
        switch dialect {
        case .sqlite: "SELECT name, type, pk FROM pragma_table_info(\(table)) ORDER BY cid"
        case .postgres:
            """
            SELECT attname, typname, coalesce(array_position(indkey::smallint[], attnum), -1) + 1
            FROM pg_attribute JOIN pg_type ON pg_type.oid = atttypid
            LEFT JOIN pg_index ON indrelid = attrelid AND indisprimary
            WHERE attrelid = to_regclass(\(table)) AND attnum > 0 AND NOT attisdropped ORDER BY attnum
            """
        }
    }

    private static func referred(_ table: String, _ dialect: SQLDialect) -> SQL {
        switch dialect {
        case .sqlite: "SELECT \"table\" FROM pragma_foreign_key_list(\(table))"
        case .postgres:
            """
            SELECT relname FROM pg_constraint JOIN pg_class ON pg_class.oid = confrelid
            WHERE contype = 'f' AND conrelid = to_regclass(\(table))
            """
        }
    }

    private static func type(_ name: String) -> SQLType {
        switch name {
        case "INTEGER", "int8": .integer
        case "BLOB", "bytea": .blob
        case "REAL", "float8": .real
        case "bool": .boolean
        default: .text
        }
    }
}
