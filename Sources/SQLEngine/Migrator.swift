/// Brings a database forward, one migration a transaction, and refuses one that a newer program has made.
package struct Migrator: Sendable {
    package let migrations: [Migration]

    /// - Precondition: the migrations are numbered 1, 2, 3 …
    package init(_ migrations: [Migration]) {
        precondition(
            migrations.map(\.number) == Array(1..<(migrations.count + 1)),
            "migrations are numbered from 1 without gaps"
        )
        self.migrations = migrations
    }

    /// The migrations a database has not had yet, in order; changes nothing.
    /// - Throws: `.schemaNewer` or `.schemaDiffers`.
    package func pending(in engine: some DatabaseEngine) async throws -> [Migration] {
        let dialect = engine.dialect
        return try await engine.read { connection in
            guard try connection.first(dialect.findsTable("schema_version")) != nil else { return migrations }
            return try unapplied(connection)
        }
    }

    /// Throws `.schemaOlder` unless every migration has been applied: what a program asks that may not migrate.
    package func requireCurrent(_ engine: some DatabaseEngine) async throws {
        let missing = try await pending(in: engine)
        if let next = missing.first {
            throw DatabaseProblem(.schemaOlder, detail: "migration \(next.number) (\(next.name)) is missing")
        }
    }

    /// Applies what is pending.
    ///
    /// Each step is recorded with `instant`, microseconds since 1970 (UTC). Returns the migrations applied now.
    /// Throws `.schemaNewer` or `.schemaDiffers`, or what a statement threw; then that step is undone as a whole.
    @discardableResult
    package func migrate(_ engine: some DatabaseEngine, at instant: Int64) async throws -> [Migration] {
        let dialect = engine.dialect
        // Look before writing: the schema of a newer program is not touched at all.
        guard try await !pending(in: engine).isEmpty else { return [] }
        try await engine.write { _ = try $0.execute(SQL(unchecked: Self.versionTable(dialect))) }

        var applied: [Migration] = []
        while let next = try await step(engine, at: instant) { applied.append(next) }
        return applied
    }

    /// Asks again inside the transaction which migration is next: another process may have run it meanwhile.
    private func step(_ engine: some DatabaseEngine, at instant: Int64) async throws -> Migration? {
        try await engine.write { connection in
            if let lock = connection.dialect.locksAgainstOthers("schema_version") { try connection.execute(lock) }
            guard let next = try unapplied(connection).first else { return nil }
            for statement in next.statements(connection.dialect) {
                try connection.execute(SQL(unchecked: statement))
            }
            try connection.execute(
                "INSERT INTO schema_version (number, name, applied_at) VALUES (\(next.number), \(next.name), \(instant))"
            )
            return next
        }
    }

    private func unapplied(_ connection: any SQLConnection) throws -> [Migration] {
        let rows = try connection.query("SELECT number, name FROM schema_version ORDER BY number")
        for (position, row) in rows.enumerated() {
            let number = try row.int(0)
            guard position < migrations.count else {
                throw DatabaseProblem(
                    .schemaNewer,
                    detail: "the database has migration \(number), this program ends at \(migrations.count)"
                )
            }
            let expected = migrations[position]
            let name = try row.text(1)
            guard number == expected.number, name == expected.name else {
                throw DatabaseProblem(
                    .schemaDiffers,
                    detail: "migration \(expected.number) is \"\(expected.name)\" here, \(number) \"\(name)\" there"
                )
            }
        }
        return Array(migrations.dropFirst(rows.count))
    }

    private static func versionTable(_ dialect: SQLDialect) -> String {
        """
        CREATE TABLE IF NOT EXISTS schema_version (
            number \(dialect.integer) NOT NULL PRIMARY KEY,
            name \(dialect.text) NOT NULL,
            applied_at \(dialect.integer) NOT NULL
        )\(dialect.tableEnd)
        """
    }
}

extension SQLDialect {
    /// What keeps other writers out of a table until the transaction ends; nil where they are out anyway.
    func locksAgainstOthers(_ table: String) -> SQL? {
        switch self {
        case .sqlite: nil
        case .postgres: SQL(unchecked: "LOCK TABLE \(table) IN EXCLUSIVE MODE")
        }
    }

    /// One row if the table exists.
    package func findsTable(_ name: String) -> SQL {
        switch self {
        case .sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name = \(name)"
        case .postgres: "SELECT relname FROM pg_class WHERE oid = to_regclass(\(name))"
        }
    }
}
