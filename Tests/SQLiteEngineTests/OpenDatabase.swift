import SQLEngine
import SQLiteEngine

/// A database in a folder of its own, with one table `entry (id, note)`.
func withDatabase(
    _ settings: SQLiteSettings = SQLiteSettings(),
    _ test: (SQLiteDatabase) async throws -> Void
) async throws {
    let folder = try TemporaryFolder()
    let database = try await SQLiteDatabase.open("\(folder.path)/court.sqlite", settings)
    try await database.write { connection in
        try connection.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, note TEXT NOT NULL UNIQUE) STRICT")
    }
    try await test(database)
    await database.close()
}

extension SQLConnection {
    func add(_ note: String) throws {
        try execute("INSERT INTO entry (note) VALUES (\(note))")
    }

    func notes() throws -> [String] {
        try query("SELECT note FROM entry ORDER BY id").map { try $0.text(0) }
    }
}

extension SQLiteDatabase {
    func notes() async throws -> [String] {
        try await read { try $0.notes() }
    }

    func noteSet() async throws -> Set<String> {
        Set(try await notes())
    }
}
