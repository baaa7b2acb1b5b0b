package import SQLEngine

extension PostgresDatabase: CourtDatabase {
    /// After a failed sync PostgreSQL itself ends, and comes back with what its log holds.
    package var stopped: DatabaseProblem? {
        pool.isClosed ? DatabaseProblem(.closed) : nil
    }

    package var uncheckedHere: [String] {
        [
            "Pages and indexes are not checked: that is the server's (data checksums, pg_amcheck).",
            "Whether a standby or a backup is sound is not checked: restore one.",
        ]
    }

    /// Every reference has its row, and every rule and index is in force: a superuser can switch them off.
    package func integrityFindings() async throws -> [String] {
        try await read { connection in
            try Self.unused(connection) + Self.references(connection).flatMap { try $0.findings(connection) }
        }
    }

    private static func unused(_ connection: any SQLConnection) throws -> [String] {
        try connection.query(
            """
            SELECT 'constraint ' || conname || ' is not validated' FROM pg_constraint
            WHERE connamespace = to_regnamespace(current_schema()) AND NOT convalidated
            UNION ALL
            SELECT 'index ' || relname || ' is not valid' FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
            WHERE relnamespace = to_regnamespace(current_schema()) AND NOT indisvalid
            UNION ALL
            SELECT 'trigger ' || tgname || ' is switched off' FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
            WHERE relnamespace = to_regnamespace(current_schema()) AND tgenabled = 'D'
            """
        ).map { try $0.text(0) }
    }

    private struct Reference {
        let table: String
        let column: String
        let target: String
        let key: String

        func findings(_ connection: any SQLConnection) throws -> [String] {
            let missing =
                try connection.first(
                    SQL(
                        unchecked: """
                            SELECT count(*) FROM "\(table)" child WHERE child."\(column)" IS NOT NULL AND NOT EXISTS
                                (SELECT 1 FROM "\(target)" parent WHERE parent."\(key)" = child."\(column)")
                            """
                    )
                )?.int(0) ?? 0
            return missing == 0 ? [] : ["\(table): \(missing) rows refer by \(column) to a missing row of \(target)"]
        }
    }

    /// The references by one column, which all of ours are.
    private static func references(_ connection: any SQLConnection) throws -> [Reference] {
        try connection.query(
            """
            SELECT child.relname, own.attname, parent.relname, other.attname FROM pg_constraint
            JOIN pg_class child ON child.oid = conrelid
            JOIN pg_class parent ON parent.oid = confrelid
            JOIN pg_attribute own ON own.attrelid = conrelid AND own.attnum = conkey[1]
            JOIN pg_attribute other ON other.attrelid = confrelid AND other.attnum = confkey[1]
            WHERE contype = 'f' AND connamespace = to_regnamespace(current_schema()) AND cardinality(conkey) = 1
            ORDER BY child.relname, own.attname
            """
        ).map { row in
            Reference(
                table: try row.text(0),
                column: try row.text(1),
                target: try row.text(2),
                key: try row.text(3)
            )
        }
    }
}
