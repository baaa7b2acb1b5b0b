import SQLEngine
import SQLiteEngine
import Synchronization
import Testing

@Suite("Group commit")
struct GroupCommitTests {
    /// Time does not end these batches, so that their sizes do not depend on the machine.
    private static func settings(bodies: Int = 256) -> SQLiteSettings {
        var settings = SQLiteSettings()
        settings.batch.bodies = bodies
        settings.batch.time = .seconds(60)
        return settings
    }

    /// Starts `count` writes while the writer is held, so that they are all waiting when it is let go.
    private func together<Value: Sendable>(
        _ database: SQLiteDatabase,
        _ count: Int,
        _ body: @escaping @Sendable (Int, any SQLConnection) throws -> Value
    ) async -> [Result<Value, any Error>] {
        let gate = Gate()
        let first = Task { try await database.write { _ in gate.pass() } }
        await gate.reached()
        return await withTaskGroup(of: (Int, Result<Value, any Error>).self) { group in
            for number in 0..<count {
                group.addTask {
                    do {
                        return (number, .success(try await database.write { try body(number, $0) }))
                    } catch {
                        return (number, .failure(error))
                    }
                }
            }
            while database.waiting < count { await Task.yield() }
            gate.open()
            _ = await first.result
            var results: [Int: Result<Value, any Error>] = [:]
            for await (number, result) in group { results[number] = result }
            return (0..<count).compactMap { results[$0] }
        }
    }

    @Test("Five hundred writers share few commits, and none is lost")
    func fiveHundred() async throws {
        try await withDatabase(Self.settings()) { database in
            let before = database.statistics
            let results = await together(database, 500) { number, connection in try connection.add("n\(number)") }
            #expect(results.allSatisfy { (try? $0.get()) != nil })
            let notes = try await database.noteSet()
            #expect(notes == Set((0..<500).map { "n\($0)" }))
            // 501 bodies with the one that held the writer: 256 and 245.
            #expect(database.statistics.bodies - before.bodies == 501)
            #expect(database.statistics.batches - before.batches == 2)
        }
    }

    @Test("Of more writes than may wait, those beyond are refused at once, and the others are none the worse")
    func tooMany() async throws {
        var settings = Self.settings()
        settings.waitingWrites = 3
        try await withDatabase(settings) { database in
            let gate = Gate()
            let first = Task { try await database.write { _ in gate.pass() } }
            await gate.reached()
            let waiting = (0..<3).map { number in Task { try await database.write { try $0.add("n\(number)") } } }
            while database.waiting < 3 { await Task.yield() }
            await #expect(throws: DatabaseProblem(.tooManyWaiting)) { try await database.write { try $0.add("late") } }
            gate.open()
            try await first.value
            for task in waiting { try await task.value }
            #expect(try await database.noteSet() == ["n0", "n1", "n2"])
        }
    }

    @Test("A body that comes alone is one commit of its own")
    func alone() async throws {
        try await withDatabase { database in
            let before = database.statistics
            for number in 0..<5 { try await database.write { try $0.add("n\(number)") } }
            #expect(database.statistics.batches - before.batches == 5)
            #expect(database.statistics.bodies - before.bodies == 5)
        }
    }

    @Test("A batch ends after its time, so that the first body is not kept waiting")
    func boundedTime() async throws {
        var settings = SQLiteSettings()
        settings.batch.time = .zero
        try await withDatabase(settings) { database in
            let before = database.statistics
            _ = await together(database, 5) { number, connection in try connection.add("n\(number)") }
            #expect(database.statistics.batches - before.batches == 6)
        }
    }

    @Test("A body that fails takes back its own changes only")
    func savepoints() async throws {
        try await withDatabase(Self.settings()) { database in
            let before = database.statistics
            let results = await together(database, 30) { number, connection in
                try connection.add("n\(number)")
                if number.isMultiple(of: 3) { try connection.add("n\(number)") }
            }
            for (number, result) in results.enumerated() {
                if number.isMultiple(of: 3) {
                    #expect(throws: DatabaseProblem.self) { try result.get() }
                } else {
                    #expect(throws: Never.self) { try result.get() }
                }
            }
            let expected = Set((0..<30).filter { !$0.isMultiple(of: 3) }.map { "n\($0)" })
            let notes = try await database.noteSet()
            #expect(notes == expected)
            #expect(database.statistics.batches - before.batches == 1)
            #expect(database.statistics.reruns == 0)
        }
    }

    @Test("If the commit fails, every body is run again alone, and only the guilty one fails")
    func rerun() async throws {
        try await withDatabase(Self.settings()) { database in
            try await database.write { connection in
                try connection.execute("CREATE TABLE part (entry INTEGER NOT NULL REFERENCES entry) STRICT")
            }
            let runs = Atomic(0)
            let results = await together(database, 10) { number, connection in
                runs.add(1, ordering: .relaxed)
                try connection.add("n\(number)")
                guard number == 4 else { return }
                // A reference checked only at the commit: nothing the savepoint could notice.
                try connection.execute("PRAGMA defer_foreign_keys = ON")
                try connection.execute("INSERT INTO part (entry) VALUES (\(999))")
            }
            let failed = results.enumerated().filter { (try? $0.element.get()) == nil }
            #expect(failed.map(\.offset) == [4])
            #expect((failed.first.map(\.element)?.failure as? DatabaseProblem)?.code == .constraint)
            let notes = try await database.noteSet()
            #expect(notes.count == 9)
            #expect(runs.load(ordering: .relaxed) == 20)
            #expect(database.statistics.reruns == 1)
            #expect(database.stopped == nil)
        }
    }

    @Test("A body that ends the transaction itself cannot take the others with it")
    func rollbackInside() async throws {
        try await withDatabase(Self.settings()) { database in
            let results = await together(database, 10) { number, connection in
                try connection.add("n\(number)")
                if number == 5 {
                    try connection.execute("INSERT OR ROLLBACK INTO entry (note) VALUES (\("n5"))")
                }
            }
            #expect(results.count { (try? $0.get()) != nil } == 9)
            let notes = try await database.noteSet()
            #expect(notes.count == 9)
        }
    }

    @Test("A full disk refuses what does not fit, and takes what does")
    func fullDisk() async throws {
        try await withDatabase(Self.settings()) { database in
            // A database of so many pages is full to SQLite like a disk of that size.
            let limit = try await database.write { connection in
                let pages = try connection.first("PRAGMA page_count")?.integer(0) ?? 0
                return try connection.first(SQL(unchecked: "PRAGMA max_page_count = \(pages + 5)"))?.integer(0)
            }
            #expect(limit != nil)
            let large = String(repeating: "x", count: 100_000)
            let results = await together(database, 10) { number, connection in
                try connection.add(number == 5 ? large : "n\(number)")
            }
            let refused = results.enumerated().filter { (try? $0.element.get()) == nil }
            #expect(refused.map(\.offset) == [5])
            #expect((refused.first?.element.failure as? DatabaseProblem)?.code == .diskFull)
            #expect(try await database.noteSet().count == 9)
            #expect(database.stopped == nil)
        }
    }

    @Test("After SQLite has rolled back, a body that goes on regardless writes nothing")
    func goingOnAfterRollback() async throws {
        try await withDatabase { database in
            await #expect(throws: DatabaseProblem.self) {
                try await database.write { connection in
                    try connection.add("a")
                    _ = try? connection.execute("INSERT OR ROLLBACK INTO entry (note) VALUES (\("a"))")
                    _ = try? connection.execute("INSERT INTO entry (note) VALUES (\("b"))")
                }
            }
            let notes = try await database.notes()
            #expect(notes == [])
        }
    }

    @Test("Cancelling the caller does not cancel its commit")
    func cancellation() async throws {
        try await withDatabase { database in
            let gate = Gate()
            let task = Task {
                try await database.write { connection in
                    gate.pass()
                    try connection.add("a")
                }
            }
            await gate.reached()
            task.cancel()
            gate.open()
            try await task.value
            let notes = try await database.notes()
            #expect(notes == ["a"])
        }
    }

    @Test("Closing waits for the writes already accepted")
    func closing() async throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/court.sqlite"
        let database = try await SQLiteDatabase.open(path)
        try await database.write { _ = try $0.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, note TEXT) STRICT") }
        let results = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<50 {
                group.addTask { (try? await database.write { try $0.add("n\(number)") }) != nil }
            }
            group.addTask {
                await database.close()
                return false
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        let again = try await SQLiteDatabase.open(path)
        let notes = try await again.noteSet()
        #expect(notes.count == results)
        await again.close()
    }

    @Test("Another process's transaction makes a write busy after the timeout, and nothing stops")
    func busy() async throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/court.sqlite"
        var settings = SQLiteSettings()
        settings.busyTimeout = .milliseconds(10)
        let (one, other) = (
            try await SQLiteDatabase.open(path, settings), try await SQLiteDatabase.open(path, settings)
        )
        try await one.write { _ = try $0.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, note TEXT) STRICT") }
        let gate = Gate()
        async let long: Void = one.write { _ in gate.pass() }
        await gate.reached()
        let problem = try await #require(throws: DatabaseProblem.self) { try await other.write { try $0.add("a") } }
        #expect(problem.code == .busy)
        #expect(problem.mayBeRetried)
        gate.open()
        try await long
        try await other.write { try $0.add("a") }
        await one.close()
        await other.close()
    }
}

extension Result {
    fileprivate var failure: Failure? {
        if case .failure(let failure) = self { failure } else { nil }
    }
}
