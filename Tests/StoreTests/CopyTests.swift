import Law
import Registry
import SQLEngine
import Synchronization
import TestCluster
import Testing

@testable import Store

@Suite("A store moves to another engine")
struct CopyTests {
    private struct Stopped: Error {}

    private static func store(on engine: EngineKind) async throws -> TestStore {
        try await EngineKind.$current.withValue(engine) { try await TestStore() }
    }

    /// A registered filing with everything, and more accounts than two steps hold.
    private static func filled(on engine: EngineKind) async throws -> TestStore {
        try await EngineKind.$current.withValue(engine) {
            let store = try await CheckSample.filled()
            try await store.database.write { tx in
                for number in 100...600 { _ = try tx.accounts.add(Sample.account(number, name: "第\(number)人")) }
                for number in 1...3 { _ = try tx.throttles.count("\(number)", at: Sample.now, since: Sample.now) }
            }
            return store
        }
    }

    private static let directions: [(EngineKind, EngineKind)] = [(.sqlite, .postgres), (.postgres, .sqlite)]

    @Test("There and back: the same rows, proved, and the check is clean on either side", arguments: directions)
    func there(from: EngineKind, to: EngineKind) async throws {
        let (source, target, third) = (
            try await Self.filled(on: from), try await Self.store(on: to), try await Self.store(on: from)
        )
        let tables = try await StoreCopy(from: source.engine, to: target.engine).run(at: Sample.now)
        #expect(tables.first { $0.name == "account" }?.rows == 502)
        #expect(tables.count == Set(tables.map(\.name)).count && tables.count > 20)
        let back = try await StoreCopy(from: target.engine, to: third.engine).run(at: Sample.now)
        #expect(Set(back) == Set(tables))
        for store in [target, third] {
            let result = try await CheckInstallation(
                database: source.database.over(store.engine),
                calendar: .builtIn,
                verify: { _, _ in true },
                integrity: { try await store.engine.integrityFindings() }
            ).run()
            #expect(result.problems.isEmpty && result.filings == 3)
            #expect(try await !StoreCopy.isUnfinished(store.engine))
            // The next number the database gives is free.
            let count = try await source.database.over(store.engine).write { tx in
                try tx.throttles.count("new", at: Sample.now, since: Sample.now)
            }
            #expect(count == 1)
        }
    }

    @Test("Stopped after any step it goes on from there, and until then the target is marked", arguments: directions)
    func stopped(from: EngineKind, to: EngineKind) async throws {
        let (source, target) = (try await Self.filled(on: from), try await Self.store(on: to))
        let copy = StoreCopy(from: source.engine, to: target.engine)
        var runs = 0
        while true {
            runs += 1
            let steps = StepCount()
            do {
                _ = try await copy.run(at: Sample.now) { _ in if steps.next() == 3 { throw Stopped() } }
                break
            } catch is Stopped {
                #expect(try await StoreCopy.isUnfinished(target.engine))
            }
        }
        #expect(runs > 4)
        #expect(try await !StoreCopy.isUnfinished(target.engine))
    }

    @Test("A target with other data is refused, a finished copy is recognised", arguments: directions)
    func foreign(from: EngineKind, to: EngineKind) async throws {
        let (source, target) = (try await Self.filled(on: from), try await Self.store(on: to))
        try await target.addAccounts(9)
        let copy = StoreCopy(from: source.engine, to: target.engine)
        await #expect(throws: StoreCopy.Problem.foreignData(table: "account")) { try await copy.run(at: Sample.now) }
        #expect(try await target.count("SELECT count(*) FROM account") == 1)
        let empty = try await Self.store(on: to)
        let again = StoreCopy(from: source.engine, to: empty.engine)
        let first = try await again.run(at: Sample.now)
        let second = try await again.run(at: Sample.now)
        #expect(first == second)
    }

    @Test("A copy of one store is not continued with another, and half of one is no source")
    func otherStore() async throws {
        let (source, other) = (try await Self.filled(on: .sqlite), try await Self.store(on: .sqlite))
        try await other.addAccounts(99)
        let target = try await Self.store(on: .postgres)
        await #expect(throws: Stopped.self) {
            try await StoreCopy(from: source.engine, to: target.engine).run(at: Sample.now) { _ in throw Stopped() }
        }
        await #expect(throws: StoreCopy.Problem.otherStore) {
            try await StoreCopy(from: other.engine, to: target.engine).run(at: Sample.now)
        }
        await #expect(throws: StoreCopy.Problem.sourceUnfinished) {
            try await StoreCopy(from: target.engine, to: other.engine).run(at: Sample.now)
        }
    }

    @Test("What was changed meanwhile is found out at the end")
    func differs() async throws {
        let (source, target) = (try await Self.filled(on: .sqlite), try await Self.store(on: .postgres))
        let copy = StoreCopy(from: source.engine, to: target.engine)
        await #expect(throws: Stopped.self) {
            try await copy.run(at: Sample.now) { if $0.table == "filing" { throw Stopped() } }
        }
        try await source.tamper("UPDATE account SET large_print = NOT large_print")
        await #expect(throws: StoreCopy.Problem.differs(["account"])) { try await copy.run(at: Sample.now) }
        #expect(try await StoreCopy.isUnfinished(target.engine))
    }
}

private final class StepCount: Sendable {
    private let count = Atomic(0)

    func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}

extension RegistryDatabase {
    /// The same keys over another database.
    fileprivate func over(_ engine: any DatabaseEngine) -> RegistryDatabase {
        RegistryDatabase(engine: engine, cipher: sealer.cipher, lookup: sealer.lookup)
    }
}
