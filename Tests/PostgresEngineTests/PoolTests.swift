import PostgresEngine
import SQLEngine
import TestCluster
import Testing

@Suite("So many connections and no more")
struct PoolTests {
    @Test("With all in use the next waits a while, then hears that all are busy")
    func late() async throws {
        try await withDatabase(
            .with {
                $0.maximumConnections = 1
                $0.acquireTimeout = .milliseconds(30)
            }
        ) { database, _ in
            let gate = Gate()
            async let holder: Void = database.write { _ in gate.pass() }
            await gate.reached()
            let problem = try await #require(throws: DatabaseProblem.self) { try await database.notes() }
            #expect(problem.code == .tooManyWaiting && problem.detail.contains("in time"))
            gate.open()
            try await holder
            let notes = try await database.notes()
            #expect(notes == [])
        }
    }

    @Test("Only so many may wait; one more is refused at once")
    func crowded() async throws {
        try await withDatabase(
            .with {
                $0.maximumConnections = 1
                $0.maximumWaiting = 2
                $0.acquireTimeout = .seconds(60)
            }
        ) { database, _ in
            let gate = Gate()
            async let holder: Void = database.write { _ in gate.pass() }
            await gate.reached()
            async let one = database.notes()
            async let two = database.notes()
            while database.waiting < 2 { await Task.yield() }
            let problem = try await #require(throws: DatabaseProblem.self) { try await database.notes() }
            #expect(problem.code == .tooManyWaiting && problem.detail.contains("already"))
            gate.open()
            _ = try await (holder, one, two)
            #expect(database.waiting == 0)
        }
    }

    @Test("However many ask at once, the server sees no more connections than are allowed")
    func bounded() async throws {
        try await withDatabase(.with { $0.maximumConnections = 3 }) { database, place in
            try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<60 {
                    group.addTask {
                        try await database.read { connection in
                            try connection.first(
                                "SELECT count(*) FROM pg_stat_activity WHERE datname = \(place.name)"
                            )?.int(0) ?? 0
                        }
                    }
                }
                for try await seen in group { #expect(seen <= 3) }
            }
        }
    }
}
