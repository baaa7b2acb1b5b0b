import PostgresEngine
import SQLEngine
import TestCluster
import Testing

@Suite("Transactions that meet")
struct ConflictTests {
    /// Fails so often with a code, whatever transaction asks: a sequence is not rolled back.
    private static func failFirst(_ times: Int, _ state: String, _ database: PostgresDatabase) async throws {
        try await database.write { connection in
            try connection.execute("CREATE SEQUENCE tries")
            try connection.execute(
                SQL(
                    unchecked: """
                        CREATE FUNCTION stumble() RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN
                        IF nextval('tries') <= \(times) THEN RAISE EXCEPTION 'stumbled' USING ERRCODE = '\(state)'; END IF;
                        RETURN currval('tries'); END $$
                        """
                )
            )
        }
    }

    @Test(
        "A serialization failure or a deadlock reported by the server runs the body again",
        arguments: ["40001", "40P01"]
    )
    func again(state: String) async throws {
        try await withDatabase { database, _ in
            try await Self.failFirst(3, state, database)
            let tries = try await database.write { connection in
                try connection.add("a")
                return try connection.first("SELECT stumble()")?.int(0)
            }
            #expect(tries == 4)
            #expect(database.statistics.reruns == 3)
            let notes = try await database.notes()
            #expect(notes == ["a"])
        }
    }

    @Test("The body is run again even if it made an error of its own of the conflict")
    func disguised() async throws {
        struct Refused: Error {}
        try await withDatabase { database, _ in
            try await Self.failFirst(1, "40001", database)
            let tries = try await database.write { connection in
                do { return try connection.first("SELECT stumble()")?.int(0) } catch { throw Refused() }
            }
            #expect(tries == 2)
        }
    }

    @Test("It is not run again for ever")
    func bounded() async throws {
        try await withDatabase(.with { $0.mostReruns = 2 }) { database, _ in
            try await Self.failFirst(100, "40001", database)
            let problem = try await #require(throws: DatabaseProblem.self) {
                try await database.write { _ = try $0.first("SELECT stumble()") }
            }
            #expect(problem.code == .busy)
            #expect(database.statistics.reruns == 2)
        }
    }

    @Test("A body that says itself that it met another is run again")
    func saysBusy() async throws {
        try await withDatabase { database, _ in
            let runs = Count()
            try await database.write { connection in
                try connection.add("a")
                if runs.run() == 1 { throw DatabaseProblem(.busy) }
            }
            let notes = try await database.notes()
            #expect(notes == ["a"])
        }
    }

    @Test("Two that wait for each other: one is run again, both are done")
    func deadlock() async throws {
        try await withDatabase { database, _ in
            try await database.write { connection in
                for note in ["1", "2"] { try connection.add(note) }
            }
            // Each holds its first row until the other holds its own; run again, both pass.
            let gates = [Gate(), Gate()]
            @Sendable func touch(_ first: String, _ second: String, _ gate: Gate) async throws {
                try await database.write { connection in
                    try connection.execute("UPDATE entry SET note = note WHERE note = \(first)")
                    gate.pass()
                    try connection.execute("UPDATE entry SET note = note WHERE note = \(second)")
                }
            }
            async let one: Void = touch("1", "2", gates[0])
            async let two: Void = touch("2", "1", gates[1])
            for gate in gates { await gate.reached() }
            for gate in gates { gate.open() }
            _ = try await (one, two)
            #expect(database.statistics.reruns >= 1)
        }
    }

    @Test(
        "A row that somebody holds too long is busy, not a hanging server",
        arguments: PostgresSettings.Pooling.allCases
    )
    func lockTimeout(pooling: PostgresSettings.Pooling) async throws {
        try await withDatabase(
            .with {
                $0.pooling = pooling
                $0.lockTimeout = .milliseconds(50)
            }
        ) { database, _ in
            try await database.write { try $0.add("a") }
            let gate = Gate()
            async let holder: Void = database.write { connection in
                try connection.execute("UPDATE entry SET note = note")
                gate.pass()
            }
            await gate.reached()
            let problem = try await #require(throws: DatabaseProblem.self) {
                try await database.write { _ = try $0.execute("UPDATE entry SET note = note") }
            }
            #expect(problem.code == .busy)
            gate.open()
            try await holder
        }
    }

    private static let endless: SQL =
        "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i FROM n) SELECT count(*) FROM n"

    @Test("A statement that runs too long is ended", arguments: PostgresSettings.Pooling.allCases)
    func statementTimeout(pooling: PostgresSettings.Pooling) async throws {
        try await withDatabase(
            .with {
                $0.pooling = pooling
                $0.statementTimeout = .milliseconds(100)
            }
        ) { database, _ in
            let problem = try await #require(throws: DatabaseProblem.self) {
                try await database.read { _ = try $0.query(Self.endless) }
            }
            #expect(problem.code == .busy)
        }
    }

    @Test("Whoever looked before another wrote looks again")
    func raced() async throws {
        try await withDatabase { database, _ in
            let gates = [Gate(), Gate()]
            @Sendable func once(_ gate: Gate) async throws -> Bool {
                try await database.write { connection in
                    let isThere = try connection.notes().contains("once")
                    gate.pass()
                    if !isThere { try connection.add("once") }
                    return !isThere
                }
            }
            async let one = once(gates[0])
            async let two = once(gates[1])
            for gate in gates { await gate.reached() }
            for gate in gates { gate.open() }
            let wrote = try await [one, two]
            #expect(wrote.filter(\.self).count == 1)
        }
    }

    @Test("Whoever holds a row keeps it as it is until the end, and the next sees what became of it")
    func held() async throws {
        try await withDatabase { database, _ in
            try await database.write { try $0.add("0") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<40 {
                    group.addTask {
                        try await database.write { connection in
                            let row = try connection.first(
                                "SELECT note FROM entry WHERE id = 1\(connection.holdingRows)"
                            )
                            let next = String((Int(try row?.text(0) ?? "") ?? -1) + 1)
                            try connection.execute("UPDATE entry SET note = \(next) WHERE id = 1")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let notes = try await database.notes()
            #expect(notes == ["40"])
        }
    }

    @Test("Sixteen writers on one counter get numbers without gaps; those who fail give theirs back")
    func counter() async throws {
        struct Refused: Error {}
        try await withDatabase(.with { $0.maximumConnections = 16 }) { database, _ in
            try await database.write { connection in
                try connection.execute("CREATE TABLE counter (last bigint NOT NULL)")
                try connection.execute("INSERT INTO counter VALUES (0)")
            }
            let numbers = try await withThrowingTaskGroup(of: Int?.self) { group in
                for writer in 0..<400 {
                    group.addTask {
                        do {
                            return try await database.write { connection in
                                let row = try connection.first("UPDATE counter SET last = last + 1 RETURNING last")
                                guard writer % 5 != 0 else { throw Refused() }
                                return try row?.int(0)
                            }
                        } catch is Refused {
                            return nil
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(numbers.compactMap(\.self).sorted() == Array(1...320))
            #expect(database.statistics.reruns == 0)
        }
    }
}
