import PostgresEngine
import SQLEngine
import TestCluster
import Testing

@Suite("PostgreSQL as the court's database")
struct PostgresDatabaseTests {
    @Test("Every type of value comes back as it went in, null too", arguments: PostgresSettings.Pooling.allCases)
    func values(pooling: PostgresSettings.Pooling) async throws {
        try await withDatabase(.with { $0.pooling = pooling }) { database, _ in
            try await database.write { connection in
                try connection.execute("CREATE TABLE v (i bigint, t text, b bytea, y boolean, r double precision)")
            }
            let large = [UInt8](repeating: 0xA5, count: 5_000_000)
            let texts = ["", "登闻鼓𠮷", "e\u{301}\"\u{301}", "שלום", "🏳️‍🌈", "\u{1F}\n\\'", "辻󠄀"]
            for (number, text) in zip([Int64.min, -1, 0, 1, Int64.max, 1 << 53, 42], texts) {
                let row = try await database.write { connection in
                    try connection.execute("DELETE FROM v")
                    try connection.execute(
                        "INSERT INTO v VALUES (\(number), \(text), \(Array(text.utf8)), \(number > 0), \(0.1 * Double(number)))"
                    )
                    return try connection.first("SELECT i, t, b, y, r FROM v")
                }
                let stored = try #require(row)
                #expect(stored.columns == ["i", "t", "b", "y", "r"])
                #expect(try stored.integer(0) == number)
                #expect(try Array(stored.text(1).unicodeScalars) == Array(text.unicodeScalars))
                #expect(try stored.blob(2) == Array(text.utf8))
                #expect(try stored.boolean(3) == (number > 0))
                #expect(try stored.real(4) == 0.1 * Double(number))
            }
            let row = try await database.write { connection in
                let (i, t, b, y, r) = (Int?.none, String?.none, [UInt8]?.none, Bool?.none, Double?.none)
                try connection.execute("DELETE FROM v")
                try connection.execute("INSERT INTO v VALUES (\(i), \(t), \(b), \(y), \(r))")
                try connection.execute("INSERT INTO v (b) VALUES (\(large))")
                return try connection.query("SELECT i, t, b, y, r FROM v ORDER BY length(b) NULLS FIRST")
            }
            #expect(row[0].values == [.null, .null, .null, .null, .null])
            #expect(try row[1].blob(2) == large)
        }
    }

    @Test("Small numbers, names and numbers of objects are read; a sum without a cast is refused by the column's name")
    func otherTypes() async throws {
        try await withDatabase { database, _ in
            let row = try await database.read { connection in
                try connection.first("SELECT 1, 2::smallint, 'a'::name, 25::oid, 'v'::varchar, 0.5::real, true")
            }
            #expect(
                row?.values == [
                    .integer(1), .integer(2), .text("a"), .integer(25), .text("v"), .real(0.5), .boolean(true),
                ]
            )
            let problem = try await #require(throws: DatabaseProblem.self) {
                _ = try await database.read { try $0.query("SELECT sum(id) AS whole FROM entry UNION ALL SELECT 1.5") }
            }
            #expect(problem.code == .unexpectedType && problem.detail.contains("whole"))
        }
    }

    @Test("The number of changed rows is that of the statement itself")
    func changes() async throws {
        try await withDatabase { database, _ in
            let counts = try await database.write { connection in
                try [
                    connection.execute("INSERT INTO entry (note) VALUES (\("a")), (\("b"))"),
                    connection.execute("CREATE TABLE other (id bigint)"),
                    connection.execute("UPDATE entry SET note = note || \("!")"),
                    connection.execute("SELECT 1"),
                    connection.execute("DELETE FROM entry WHERE note = \("missing")"),
                    connection.execute("INSERT INTO entry (note) VALUES (\("a!")) ON CONFLICT DO NOTHING"),
                ]
            }
            #expect(counts == [2, 0, 2, 0, 0, 0])
            let id = try await database.write { connection in
                try connection.first("INSERT INTO entry (note) VALUES (\("c")) RETURNING id")?.integer(0)
            }
            #expect(id == 4)
        }
    }

    @Test("A body that throws changes nothing, and its own error comes through")
    func rollback() async throws {
        struct Refused: Error {}
        try await withDatabase { database, _ in
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

    @Test("A body that goes on after a failed statement is not taken for done")
    func swallowed() async throws {
        try await withDatabase { database, _ in
            let problem = try await #require(throws: DatabaseProblem.self) {
                try await database.write { connection in
                    try connection.add("a")
                    _ = try? connection.execute("INSERT INTO nowhere VALUES (1)")
                    _ = try? connection.add("b")
                }
            }
            #expect(problem.code == .statement)
            let notes = try await database.notes()
            #expect(notes == [])
        }
    }

    @Test("A reader sees one state from its first look to its last, and cannot write")
    func reading() async throws {
        try await withDatabase { database, _ in
            let problem = try await #require(throws: DatabaseProblem.self) {
                try await database.read { try $0.add("a") }
            }
            #expect(problem.code == .readOnly)
            let gate = Gate()
            async let seen = database.read { connection in
                let before = try connection.notes().count
                gate.pass()
                return try [before, connection.notes().count]
            }
            await gate.reached()
            try await database.write { try $0.add("a") }
            gate.open()
            let counts = try await seen
            #expect(counts == [0, 0])
            let notes = try await database.notes()
            #expect(notes == ["a"])
        }
    }

    @Test("A connection carried out of its transaction is dead")
    func expired() async throws {
        try await withDatabase { database, _ in
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

    @Test("Broken rules have codes, and no bound value is told", arguments: PostgresSettings.Pooling.allCases)
    func codes(pooling: PostgresSettings.Pooling) async throws {
        try await withDatabase(.with { $0.pooling = pooling }) { database, _ in
            try await database.write { connection in
                try connection.add("telephone")
                try connection.execute("CREATE TABLE part (entry text NOT NULL REFERENCES entry (note), n integer)")
            }
            let cases: [(SQL, DatabaseProblem.Code)] = [
                ("INSERT INTO entry (note) VALUES (\("telephone"))", .duplicate),
                ("INSERT INTO part (entry) VALUES (\("secret"))", .constraint),
                ("INSERT INTO entry (note) VALUES (\(String?.none))", .constraint),
                ("INSERT INTO part (entry, n) VALUES (\("telephone"), CAST(\("secret") AS integer))", .constraint),
                ("INSERT INTO part (entry, n) VALUES (\("telephone"), \(99_999_999_999))", .constraint),
                ("INSERT INTO entry (note) VALUES (\("secret\u{0}rest"))", .constraint),
                ("INSERT INTO nowhere VALUES (1)", .statement),
                ("SELECT 1; SELECT 2", .statement),
                ("COPY entry FROM STDIN", .statement),
            ]
            for (sql, code) in cases {
                let problem = try await #require(throws: DatabaseProblem.self) {
                    try await database.write { _ = try $0.execute(sql) }
                }
                #expect(problem.code == code, "\(problem.detail)")
                let detail = problem.detail
                #expect(!detail.contains("telephone") && !detail.contains("secret") && !detail.contains("99999"))
            }
            let notes = try await database.notes()
            #expect(notes == ["telephone"])
        }
    }

    @Test("A closed database refuses with a code, after what was under way has been committed")
    func closed() async throws {
        try await withDatabase { database, place in
            let gate = Gate()
            async let last: Void = database.write { connection in
                gate.pass()
                try connection.add("last")
            }
            await gate.reached()
            async let closing: Void = database.close()
            gate.open()
            _ = try await (last, closing)
            let problem = try await #require(throws: DatabaseProblem.self) { try await database.notes() }
            #expect(problem.code == .closed)
            var settings = PostgresSettings()
            settings.acceptsUnsyncedServer = true
            let again = try await PostgresDatabase.open(PostgresAddress(place.url), settings)
            let notes = try await again.notes()
            #expect(notes == ["last"])
        }
    }

    @Test("Cancelling the caller does not take back what it has begun")
    func cancelled() async throws {
        try await withDatabase { database, _ in
            let gate = Gate()
            let caller = Task {
                try await database.write { connection in
                    try connection.add("a")
                    gate.pass()
                    try connection.add("b")
                }
            }
            await gate.reached()
            caller.cancel()
            gate.open()
            try await caller.value
            let notes = try await database.notes()
            #expect(notes == ["a", "b"])
        }
    }
}
