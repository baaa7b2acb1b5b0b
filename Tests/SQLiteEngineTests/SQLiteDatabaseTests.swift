import Foundation
import SQLEngine
import SQLiteEngine
import Testing

@Suite("SQLite as the court's database")
struct SQLiteDatabaseTests {
    @Test("The writer syncs every commit, checks references and keeps a write-ahead log")
    func durableSettings() async throws {
        try await withDatabase { database in
            let settings = try await database.write { connection in
                try ["synchronous", "foreign_keys", "journal_mode"].map {
                    try connection.first(SQL(unchecked: "PRAGMA \($0)"))?.value(0)
                }
            }
            #expect(settings == [.integer(2), .integer(1), .text("wal")])
        }
    }

    @Test("Every type of value comes back as it went in")
    func values() async throws {
        try await withDatabase { database in
            let row = try await database.write { connection in
                try connection.execute(
                    "CREATE TABLE v (i INTEGER, t TEXT, b BLOB, y INTEGER, r REAL, n TEXT, e BLOB) STRICT"
                )
                let nothing: String? = nil
                try connection.execute(
                    """
                    INSERT INTO v VALUES (\(Int64.min), \("登闻鼓𠮷"), \([UInt8](0...255)), \(true), \(0.5), \(nothing), \([UInt8]()))
                    """
                )
                return try connection.first("SELECT * FROM v WHERE y")
            }
            let stored = try #require(row)
            #expect(stored.columns == ["i", "t", "b", "y", "r", "n", "e"])
            #expect(try stored.integer(0) == .min)
            #expect(try stored.text(1) == "登闻鼓𠮷")
            #expect(try stored.blob(2) == [UInt8](0...255))
            #expect(try stored.boolean(3))
            #expect(try stored.real(4) == 0.5)
            #expect(try stored.optionalText(5) == nil)
            #expect(try stored.blob(6).isEmpty)
        }
    }

    @Test("The number of changed rows is that of the statement itself")
    func changes() async throws {
        try await withDatabase { database in
            let counts = try await database.write { connection in
                try [
                    connection.execute("INSERT INTO entry (note) VALUES (\("a")), (\("b"))"),
                    connection.execute("CREATE TABLE other (id INTEGER) STRICT"),
                    connection.execute("UPDATE entry SET note = note || \("!")"),
                    connection.execute("DELETE FROM entry WHERE note = \("missing")"),
                    connection.execute("INSERT INTO entry (note) VALUES (\("a!")) ON CONFLICT DO NOTHING"),
                ]
            }
            #expect(counts == [2, 0, 2, 0, 0])
        }
    }

    @Test("INSERT … RETURNING answers and writes")
    func returning() async throws {
        try await withDatabase { database in
            let id = try await database.write { connection in
                try connection.first("INSERT INTO entry (note) VALUES (\("a")) RETURNING id")?.integer(0)
            }
            #expect(id == 1)
            let notes = try await database.notes()
            #expect(notes == ["a"])
        }
    }

    @Test("A body that throws changes nothing, and its own error comes through")
    func rollback() async throws {
        struct Refused: Error {}
        try await withDatabase { database in
            await #expect(throws: Refused.self) {
                try await database.write { connection in
                    try connection.add("a")
                    throw Refused()
                }
            }
            let notes = try await database.notes()
            #expect(notes == [])
        }
    }

    @Test("A reader cannot write")
    func readOnly() async throws {
        try await withDatabase { database in
            let problem = try await #require(throws: DatabaseProblem.self) {
                try await database.read { try $0.add("a") }
            }
            #expect(problem.code == .readOnly)
        }
    }

    @Test("A connection carried out of its transaction is dead")
    func expired() async throws {
        try await withDatabase { database in
            // As an address: the compiler lets nobody carry the connection out openly.
            let address = try await database.write {
                UInt(bitPattern: Unmanaged.passRetained($0 as AnyObject).toOpaque())
            }
            let pointer = try #require(UnsafeRawPointer(bitPattern: address))
            let stolen = Unmanaged<AnyObject>.fromOpaque(pointer).takeRetainedValue()
            let connection = try #require(stolen as? any SQLConnection)
            let problem = try #require(throws: DatabaseProblem.self) { try connection.notes() }
            #expect(problem.code == .closed)
        }
    }

    @Test("Broken rules have codes, and no bound value is told")
    func codes() async throws {
        try await withDatabase { database in
            try await database.write { connection in
                try connection.add("telephone")
                try connection.execute("CREATE TABLE part (entry INTEGER NOT NULL REFERENCES entry) STRICT")
            }
            let cases: [(SQL, DatabaseProblem.Code)] = [
                ("INSERT INTO entry (note) VALUES (\("telephone"))", .duplicate),
                ("INSERT INTO part (entry) VALUES (\(99))", .constraint),
                ("INSERT INTO entry (note) VALUES (\(Int?.none))", .constraint),
                ("INSERT INTO entry (id, note) VALUES (\("x"), \("secret"))", .constraint),
                ("INSERT INTO entry (note) VALUES (\("secret\u{0}rest"))", .constraint),
                ("INSERT INTO nowhere VALUES (1)", .statement),
                ("SELECT 1; SELECT 2", .statement),
            ]
            for (sql, code) in cases {
                let problem = try await #require(throws: DatabaseProblem.self) {
                    try await database.write { _ = try $0.execute(sql) }
                }
                #expect(problem.code == code, "\(problem.detail)")
                #expect(!problem.detail.contains("telephone") && !problem.detail.contains("secret"))
            }
        }
    }

    @Test("A closed database refuses with a code")
    func closed() async throws {
        try await withDatabase { database in
            await database.close()
            for attempt in [database.write, database.read] as [Transaction] {
                let problem = try await #require(throws: DatabaseProblem.self) { try await attempt { try $0.notes() } }
                #expect(problem.code == .closed)
            }
        }
    }

    private typealias Transaction = (@escaping @Sendable (any SQLConnection) throws -> [String]) async throws ->
        [String]

    @Test("Only its owner can read the files")
    func permissions() async throws {
        let folder = try TemporaryFolder()
        let database = try await SQLiteDatabase.open("\(folder.path)/court.sqlite")
        try await database.write { _ = try $0.execute("CREATE TABLE t (id INTEGER) STRICT") }
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(name)")
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
        }
        await database.close()
    }

    @Test("A folder that is not there is a problem with a sentence, not a crash")
    func cannotOpen() async throws {
        let problem = try await #require(throws: DatabaseProblem.self) {
            _ = try await SQLiteDatabase.open("/nonexistent/court.sqlite")
        }
        #expect(problem.code == .cannotOpen)
    }

    @Test("A file that is no database is called damaged")
    func notADatabase() async throws {
        let folder = try TemporaryFolder()
        try String(repeating: "no database ", count: 500).write(
            toFile: "\(folder.path)/x",
            atomically: false,
            encoding: .utf8
        )
        let problem = try await #require(throws: DatabaseProblem.self) {
            _ = try await SQLiteDatabase.open("\(folder.path)/x")
        }
        #expect(problem.code == .corrupt)
    }
}
