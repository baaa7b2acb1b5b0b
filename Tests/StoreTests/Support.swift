import Filings
import Forms
import Foundation
import Law
import Registry
import SQLEngine
import Secrets
import TestCluster

@testable import Store

/// A folder that goes away with the test.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "dengwen-store-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A real database of the engine under test with all its tables, and a key ring that is the same each time.
struct TestStore: Sendable {
    let folder: Folder
    let opened: TestEngine
    let ring: KeyRing
    let database: RegistryDatabase

    var engine: any CourtDatabase { opened.database }

    init() async throws {
        folder = try Folder()
        ring = KeyRing(created: 0, random: SeededRandomSource(seed: 1))
        let cipher = FieldCipher(ring, random: SeededRandomSource(seed: 2))
        let lookup = LookupHash(ring)
        opened = try await TestEngine.make(in: folder.path) { engine in
            try await RegistryDatabase(engine: engine, cipher: cipher, lookup: lookup).migrate(at: Sample.now)
        }
        database = RegistryDatabase(engine: opened.database, cipher: cipher, lookup: lookup)
    }

    /// The same file under another key ring.
    func with(_ ring: KeyRing) -> RegistryDatabase {
        database.with(cipher: FieldCipher(ring, random: SeededRandomSource(seed: 3)), lookup: LookupHash(ring))
    }

    /// A statement as somebody with the file in hand could run it.
    func tamper(_ statements: String...) async throws {
        try await engine.write { connection in
            for statement in statements { try connection.execute(SQL(unchecked: statement)) }
        }
    }

    func count(_ query: String) async throws -> Int {
        try await engine.read { try $0.first(SQL(unchecked: query))?.int(0) ?? 0 }
    }

    /// Opens an account for each number, so that others may refer to it.
    func addAccounts(_ numbers: Int...) async throws {
        try await database.write { tx in
            for number in numbers { _ = try tx.accounts.add(Sample.account(number)) }
        }
    }
}

/// Text as people really have it: rare characters, marks that combine, writing from the right, flags, nothing at all.
let oddTexts = [
    "张三", "𠮷野家・𰻝", "e\u{301}\"\u{301}", "שלום عليكم", "🏳️‍🌈👩‍⚖️", "a\u{0}b\u{1F}", "\u{202E}nib\u{202C}.pdf", "辻󠄀",
    "", " '; DROP TABLE account; --",
]
