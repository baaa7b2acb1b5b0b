package import Law
package import Registry
import SQLEngine

/// Fills a store that nobody works with yet, fast: rows gathered by many hands, written many to a statement, indexes and
/// terms made at the end.
///
/// What stands in the rows is the tables' own doing, sealed and chained as always; only the order of writing differs.
/// A store whose filling was broken off lacks indexes and is thrown away.
package struct BulkWriting: Sendable {
    /// Values a statement binds at most.
    private static let mostValues = 2_000
    /// Terms a transaction.
    private static let termsAtOnce = 200_000

    private let database: RegistryDatabase
    private let indexes: [BulkIndexes.Index]

    /// Takes the indexes away that can be made again.
    package static func begin(_ database: RegistryDatabase) async throws -> BulkWriting {
        let indexes = try await database.engine.write { connection in
            let indexes = try BulkIndexes.all(connection)
            for index in indexes { try connection.execute(index.drop) }
            return indexes
        }
        return BulkWriting(database: database, indexes: indexes)
    }

    /// Runs a body whose rows are kept; several may gather at once, each its own filings.
    package func gather<Value>(_ body: (any RegistryTransaction) throws -> Value) throws -> (Value, BulkRows) {
        let connection = GatheringConnection(database.engine.dialect)
        let value = try body(BulkTransaction(connection, database.sealer))
        return (value, connection.gathered)
    }

    package func write(_ gathered: BulkRows) async throws {
        try await database.engine.write { connection in
            try Self.prepare(connection)
            for (kind, rows) in zip(gathered.kinds, gathered.rows) {
                var rest = rows[...]
                // A statement of several rows makes SQLite ready to take them back, at a cost that grows with the transaction.
                let atOnce = connection.dialect == .sqlite ? 1 : max(1, Self.mostValues / max(kind.width, 1))
                while !rest.isEmpty {
                    try connection.execute(kind.statement(rest.prefix(atOnce)))
                    rest = rest.dropFirst(atOnce)
                }
            }
        }
    }

    /// The last number given in each series so far.
    package func lastSerials() async throws -> [CaseNumber.Series: Int] {
        try await database.engine.read { connection in
            let rows = try connection.query("SELECT court, special_code, type_code, year, last_serial FROM case_serial")
            return try rows.reduce(into: [:]) { serials, row in
                let special = try row.text(1)
                let series = CaseNumber.Series(
                    courtCode: try CourtCode(row.text(0)),
                    specialCode: special.isEmpty ? nil : special,
                    typeCode: try row.text(2),
                    year: try row.int(3)
                )
                serials[series] = try row.int(4)
            }
        }
    }

    /// Sets the counters, fills the index of terms in its own order, makes the indexes anew.
    package func finish(
        serials: [CaseNumber.Series: Int],
        terms: BulkTerms,
        progress: @Sendable (String) -> Void
    ) async throws {
        try await database.engine.write { connection in
            for (series, last) in serials {
                try connection.execute(
                    """
                    INSERT INTO case_serial (court, special_code, type_code, year, last_serial)
                    VALUES (\(series.courtCode.text), \(series.specialCode ?? ""), \(series.typeCode), \(series.year), \(last))
                    ON CONFLICT (court, special_code, type_code, year) DO UPDATE SET last_serial = excluded.last_serial
                    """
                )
            }
        }
        progress("\(terms.count) terms")
        for range in terms.ranges(of: Self.termsAtOnce) {
            try await database.engine.write { connection in
                try Self.prepare(connection)
                var place = range.lowerBound
                while place < range.upperBound {
                    let end = min(place + Self.mostValues / 2, range.upperBound)
                    let rows = (place..<end).map { terms.row($0) }.joined(separator: ", ")
                    try connection.execute("INSERT INTO filing_term (term, filing) VALUES \(rows)")
                    place = end
                }
            }
        }
        for index in indexes {
            progress(index.name)
            try await database.engine.write { connection in
                try Self.prepare(connection)
                try connection.execute(index.create)
            }
        }
    }

    /// What makes filling faster and lasts for this transaction, or does nobody harm.
    private static func prepare(_ connection: any SQLConnection) throws {
        switch connection.dialect {
        case .sqlite: try connection.execute("PRAGMA cache_size = -400000")
        case .postgres:
            try connection.execute("SET LOCAL statement_timeout = 0")
            try connection.execute("SET LOCAL maintenance_work_mem = '512MB'")
            // References hold by the way the rows are made; `dengwen check` looks at each.
            if try connection.first("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")?.boolean(0) == true {
                try connection.execute("SET LOCAL session_replication_role = replica")
            }
        }
    }
}
