import Filings
import Registry
import SQLEngine
import Secrets
import Synchronization
import TestCluster
import Testing

@testable import Store

@Suite("Sealing anew after a key rotation", .everyEngine)
struct ResealingTests {
    /// Two hundred accounts and fifty docket entries, more than one batch.
    private static func filled() async throws -> TestStore {
        let store = try await TestStore()
        try await store.database.write { tx in
            for number in 1...250 { _ = try tx.accounts.add(Sample.account(number, name: "第\(number)人")) }
            try tx.filings.add(Sample.draft(10))
            for number in 1...250 {
                _ = try tx.docket.append(
                    DocketDraft(
                        filing: Sample.identifier(10),
                        act: .documentAdded,
                        actor: nil,
                        at: Sample.now,
                        facts: ["title": "材料\(number)"]
                    )
                )
            }
        }
        return store
    }

    @Test("Everything is sealed with the new key, reads as before, and a second run finds nothing to do")
    func everything() async throws {
        let store = try await Self.filled()
        let ring = store.ring.rotated(at: 1, random: SeededRandomSource(seed: 9))
        let database = store.with(ring)
        let progress = Mutex<[Int]>([])
        let count = try await Resealing(database: database).run { done in progress.withLock { $0.append(done) } }
        // Name and e-mail of 250 accounts, one caption, 250 docket entries.
        #expect(count == 751)
        let told = progress.withLock { $0 }
        #expect(told.count > 3 && told == told.sorted() && told.last == 751)
        let (name, docket) = try await database.read { tx in
            (try tx.accounts.find(Sample.identifier(250))?.name, try tx.docket.of(Sample.identifier(10)))
        }
        #expect(name == "第250人")
        #expect(docket.count == 250 && docket.allSatisfy { $0.hash == DocketChain.hash(of: $0) })
        #expect(try await Resealing(database: database).run() == 0)
        let old = try await store.engine.read { connection in
            try SealedColumn.allCases.flatMap { column in
                try SealedValue.page(of: column, after: nil, limit: 1000, connection)
            }.filter { FieldCipher(ring).needsResealing($0.sealed) }.count
        }
        #expect(old == 0)
    }

    @Test("Stopped half-way by a value that does not open, it goes on from there once that is mended")
    func resumes() async throws {
        let store = try await Self.filled()
        let ring = store.ring.rotated(at: 1, random: SeededRandomSource(seed: 9))
        let database = store.with(ring)
        try await store.tamper(
            "CREATE TABLE kept AS SELECT facts_sealed FROM docket_entry WHERE sequence = 240",
            "UPDATE docket_entry SET facts_sealed = zeroblob(40) WHERE sequence = 240"
        )
        await #expect(throws: SecretsProblem.self) { _ = try await Resealing(database: database).run() }
        try await store.tamper(
            "UPDATE docket_entry SET facts_sealed = (SELECT facts_sealed FROM kept) WHERE sequence = 240"
        )
        let rest = try await Resealing(database: database).run()
        #expect(rest == 50)
    }

    @Test("What somebody writes meanwhile is not overwritten with what was there before")
    func meanwhile() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1)
        let database = store.with(store.ring.rotated(at: 1, random: SeededRandomSource(seed: 9)))
        let old = try await store.engine.read { connection in
            try SealedValue.page(of: .accountName, after: nil, limit: 1, connection)
        }
        try await database.write { tx in try tx.accounts.update(Sample.account(1, name: "改名")) }
        let replaced = try await store.engine.write { connection in
            try old.map { try $0.replace(with: [1, 2, 3], connection) }
        }
        #expect(replaced == [0])
        #expect(try await database.read { tx in try tx.accounts.find(Sample.identifier(1))?.name } == "改名")
    }
}
