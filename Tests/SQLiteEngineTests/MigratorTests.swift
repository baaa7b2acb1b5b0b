import SQLEngine
import SQLiteEngine
import Testing

@Suite("Migrations go forward only")
struct MigratorTests {
    static let first = Migration(1, "courts") {
        ["CREATE TABLE court (code \($0.keyText) NOT NULL PRIMARY KEY, name \($0.text) NOT NULL)\($0.tableEnd)"]
    }
    static let second = Migration(2, "counters") {
        [
            "CREATE TABLE counter (id \($0.identity), next \($0.integer) NOT NULL)\($0.tableEnd)",
            "INSERT INTO counter (next) VALUES (1)",
        ]
    }
    static let broken = Migration(3, "broken") { _ in
        ["CREATE TABLE half (id INTEGER) STRICT", "INSERT INTO nowhere VALUES (1)"]
    }

    @Test("Each is applied once, with the instant of its application")
    func once() async throws {
        try await withDatabase { database in
            let migrator = Migrator([Self.first, Self.second])
            #expect(try await migrator.pending(in: database).map(\.number) == [1, 2])
            #expect(try await migrator.migrate(database, at: 1_767_225_600_000_000).map(\.number) == [1, 2])
            #expect(try await migrator.migrate(database, at: 0).map(\.number) == [])
            try await migrator.requireCurrent(database)
            let rows = try await database.read {
                try $0.query("SELECT number, name, applied_at FROM schema_version ORDER BY number")
            }
            #expect(try rows.map { try $0.text(1) } == ["courts", "counters"])
            #expect(try rows.map { try $0.integer(2) } == [1_767_225_600_000_000, 1_767_225_600_000_000])
        }
    }

    @Test("A later program applies what is new only")
    func forward() async throws {
        try await withDatabase { database in
            try await Migrator([Self.first]).migrate(database, at: 0)
            let later = Migrator([Self.first, Self.second])
            let problem = try await #require(throws: DatabaseProblem.self) { try await later.requireCurrent(database) }
            #expect(problem.code == .schemaOlder)
            #expect(try await later.migrate(database, at: 0).map(\.number) == [2])
        }
    }

    @Test("An old program refuses a newer schema and changes nothing")
    func newer() async throws {
        try await withDatabase { database in
            try await Migrator([Self.first, Self.second]).migrate(database, at: 0)
            let old = Migrator([Self.first])
            let problem = try await #require(throws: DatabaseProblem.self) { try await old.migrate(database, at: 0) }
            #expect(problem.code == .schemaNewer)
            let check = try await #require(throws: DatabaseProblem.self) { try await old.requireCurrent(database) }
            #expect(check.code == .schemaNewer)
        }
    }

    @Test("A schema of another name is not touched")
    func differs() async throws {
        try await withDatabase { database in
            try await Migrator([Self.first]).migrate(database, at: 0)
            let other = Migrator([Migration(1, "tribunals") { _ in [] }, Self.second])
            let problem = try await #require(throws: DatabaseProblem.self) { try await other.migrate(database, at: 0) }
            #expect(problem.code == .schemaDiffers)
        }
    }

    @Test("A migration that fails leaves nothing of itself, and those before it stand")
    func failing() async throws {
        try await withDatabase { database in
            let migrator = Migrator([Self.first, Self.second, Self.broken])
            await #expect(throws: DatabaseProblem.self) { try await migrator.migrate(database, at: 0) }
            #expect(try await migrator.pending(in: database).map(\.number) == [3])
            let half = try await database.read { try $0.first("SELECT name FROM sqlite_schema WHERE name = \("half")") }
            #expect(half == nil)
        }
    }

    @Test("Two programs that migrate at once apply each migration once")
    func atOnce() async throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/court.sqlite"
        let (one, other) = (try await SQLiteDatabase.open(path), try await SQLiteDatabase.open(path))
        let migrator = Migrator([Self.first, Self.second])
        async let left = migrator.migrate(one, at: 0)
        async let right = migrator.migrate(other, at: 0)
        let numbers = try await (left + right).map(\.number)
        #expect(numbers.sorted() == [1, 2])
        await one.close()
        await other.close()
    }
}
