import PostgresEngine
import SQLEngine
import TestCluster

/// A database of its own, with one table `entry (id, note)`.
func withDatabase(
    _ settings: PostgresSettings = .with { _ in },
    _ test: (PostgresDatabase, TestDatabase) async throws -> Void
) async throws {
    let place = try await TestDatabase.make()
    let database = try await PostgresDatabase.open(PostgresAddress(place.url), settings)
    try await database.write { connection in
        try connection.execute("CREATE TABLE entry (id bigint GENERATED ALWAYS AS IDENTITY, note text NOT NULL UNIQUE)")
    }
    try await test(database, place)
    await database.close()
}

extension PostgresSettings {
    /// For a cluster that does not sync, with whatever the test is about.
    static func with(_ change: (inout PostgresSettings) -> Void) -> PostgresSettings {
        var settings = PostgresSettings()
        settings.acceptsUnsyncedServer = true
        settings.maximumConnections = 4
        change(&settings)
        return settings
    }
}

extension SQLConnection {
    func add(_ note: String) throws {
        try execute("INSERT INTO entry (note) VALUES (\(note))")
    }

    func notes() throws -> [String] {
        try query("SELECT note FROM entry ORDER BY id").map { try $0.text(0) }
    }
}

extension PostgresDatabase {
    func notes() async throws -> [String] {
        try await read { try $0.notes() }
    }
}
