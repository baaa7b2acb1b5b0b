import SQLEngine

/// The schema as PostgreSQL tells it.
struct PostgresSchema {
    private let connection: any SQLConnection

    init(_ connection: any SQLConnection) { self.connection = connection }

    func found() throws -> FoundSchema {
        FoundSchema(columns: try columns(), references: Set(try references()), indexes: Set(try indexes()))
    }

    private func columns() throws -> [FoundSchema.Column] {
        try connection.query(
            """
            SELECT relname, attname, typname, attnotnull FROM pg_attribute
            JOIN pg_class ON pg_class.oid = attrelid JOIN pg_type ON pg_type.oid = atttypid
            WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0
            ORDER BY relname::text COLLATE "C", attnum
            """
        ).map { row in
            let type: SQLType =
                switch try row.text(2) {
                // SQLite has no booleans.
                case "int8", "bool": .integer
                case "bytea": .blob
                case "float8": .real
                default: .text
                }
            return FoundSchema.Column(
                table: try row.text(0),
                name: try row.text(1),
                type: type,
                mayBeNull: try !row.boolean(3)
            )
        }
    }

    private func references() throws -> [String] {
        try connection.query(
            """
            SELECT child.relname || ': ' || own.attname || ' -> ' || parent.relname || '.' || other.attname
                || CASE confdeltype WHEN 'c' THEN ' cascade' ELSE '' END
            FROM pg_constraint
            JOIN pg_class child ON child.oid = conrelid JOIN pg_class parent ON parent.oid = confrelid
            JOIN pg_attribute own ON own.attrelid = conrelid AND own.attnum = conkey[1]
            JOIN pg_attribute other ON other.attrelid = confrelid AND other.attnum = confkey[1]
            WHERE contype = 'f'
            """
        ).map { try $0.text(0) }
    }

    private func indexes() throws -> [String] {
        try connection.query(
            """
            SELECT pg_class.relname, indisunique, pg_get_expr(indpred, indrelid), array_to_string(ARRAY(
                SELECT attname FROM unnest(indkey) WITH ORDINALITY AS key (number, position)
                JOIN pg_attribute ON attrelid = indrelid AND attnum = key.number ORDER BY position), ', ')
            FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
            WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
            """
        ).map { row in
            FoundSchema.index(
                try row.text(0),
                [try row.text(3)],
                isUnique: try row.boolean(1),
                condition: try row.optionalText(2)
            )
        }
    }
}
