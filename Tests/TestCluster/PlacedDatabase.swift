package import SQLEngine

/// A database that keeps its place for as long as somebody works with it: the place is dropped when it is let go.
final class PlacedDatabase: CourtDatabase {
    private let database: any CourtDatabase
    private let place: TestDatabase

    init(_ database: any CourtDatabase, _ place: TestDatabase) {
        self.database = database
        self.place = place
    }

    package var dialect: SQLDialect { database.dialect }
    package var uncheckedHere: [String] { database.uncheckedHere }
    package var waiting: Int { database.waiting }
    package var stopped: DatabaseProblem? { database.stopped }
    package var statistics: CommitStatistics { database.statistics }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        defer { withExtendedLifetime(self) {} }
        return try await database.write(body)
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        defer { withExtendedLifetime(self) {} }
        return try await database.read(body)
    }

    package func integrityFindings() async throws -> [String] {
        defer { withExtendedLifetime(self) {} }
        return try await database.integrityFindings()
    }

    package func close() async { await database.close() }
}
