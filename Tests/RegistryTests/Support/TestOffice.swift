import Bootstrap
import Filings
import Forms
import Foundation
import Law
import Registry
import SQLEngine
import Secrets
import Store
import TestCluster
import Testing
import Yams

/// A folder that goes away with the test.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "dengwen-registry-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A filing office with a real database and the real form; clock, identifiers and secrets are the test's.
struct TestOffice: Sendable {
    static let court = "京0105"
    /// 2026-03-02 10:00 court time, a Monday.
    static let monday = Instant(microseconds: 1_772_416_800_000_000)

    let folder: Folder
    let opened: TestEngine
    let database: RegistryDatabase
    let clock = SettableClock(monday)
    let secrets = CountingSecrets()
    let vault = MemoryVault()
    let gateway = RecordingGateway()
    let office: Office

    init(policy: OfficePolicy = OfficePolicy(), payments: (any PaymentProvider)? = nil) async throws {
        folder = try Folder()
        let ring = KeyRing(created: 0, random: SeededRandomSource(seed: 1))
        let cipher = FieldCipher(ring, random: SeededRandomSource(seed: 2))
        let lookup = LookupHash(ring)
        opened = try await TestEngine.make(in: folder.path) { engine in
            try await RegistryDatabase(engine: engine, cipher: cipher, lookup: lookup).migrate(at: Self.monday)
        }
        database = RegistryDatabase(engine: opened.database, cipher: cipher, lookup: lookup)
        office = Office(
            store: database,
            vault: vault,
            clock: clock,
            identifiers: CountingIdentifiers(clock: clock),
            secrets: secrets,
            passwords: PlainPasswords(),
            examiner: TrustingExaminer(),
            payments: payments,
            forms: FormLibrary(forms: [try Example.form()]),
            defects: [try Example.defects()],
            courts: Courts.builtIn,
            calendar: .builtIn,
            policy: policy
        )
    }

    /// An account with a confirmed contact, and the roles it holds.
    func caller(_ name: String, _ roles: Role..., court: String = court) async throws -> Caller {
        let contact =
            "p\(UInt32(bitPattern: Int32(truncatingIfNeeded: name.utf8.reduce(7) { $0 &* 31 &+ Int($1) })))@example.org"
        let account = try await AddAccount(
            name: name,
            contact: contact,
            password: "correct horse battery",
            language: .chinese
        ).carryOut(in: office)
        for role in roles {
            try await GrantRole(account: account.id, role: RoleHeld(role, in: court)).carryOut(in: office)
        }
        return Caller(
            account: account.id,
            name: name,
            roles: Set(roles.map { RoleHeld($0, in: court) }),
            language: .chinese
        )
    }

    func start(by caller: Caller, once: OnceKey? = nil) async throws -> FilingRecord {
        try await StartFiling(
            form: "private-lending",
            court: Self.court,
            answers: try Example.answers(),
            caller: caller,
            once: once
        ).carryOut(in: office)
    }

    func addDocument(_ text: String, to filing: FilingRecord, by caller: Caller) async throws -> DocumentRecord {
        let incoming = try await vault.begin(limit: 1_000_000)
        try await incoming.append(Array(text.utf8))
        return try await AddDocument(
            filing: filing.id,
            role: .exhibit,
            title: text,
            proves: "",
            fileName: "\(text).pdf",
            claimedType: nil,
            incoming: incoming,
            caller: caller
        ).carryOut(in: office)
    }

    /// Asks for a code, and signs and submits with it.
    func submit(_ filing: FilingRecord, by caller: Caller, once: OnceKey? = nil) async throws -> ReceiptRecord {
        _ = try await RequestSigningCode(filing: filing.id, caller: caller).carryOut(in: office)
        return try await SubmitFiling(
            filing: filing.id,
            signature: SubmitFiling.Signing(name: caller.name, code: secrets.lastCode),
            once: once,
            caller: caller
        ).carryOut(in: office)
    }

    /// A filing that the court has received.
    func received(by caller: Caller) async throws -> FilingRecord {
        let filing = try await start(by: caller)
        _ = try await submit(filing, by: caller)
        return filing
    }

    func find(_ filing: FilingID) async throws -> FilingRecord? {
        try await office.store.read { tx in try tx.filings.find(filing) }
    }

    func worker(papers: any PaperMaker = PlainPapers()) -> OutboxWorker {
        OutboxWorker(office: office, papers: papers, gateway: gateway)
    }

    /// Does what is due, and says why if something was put off.
    func settle() async throws {
        while try await worker().workOnce() > 0 {}
        let later = clock.now.adding(seconds: 7_200)
        let left = try await office.store.write { tx in
            try tx.outbox.lease(now: later, until: later, limit: 16, kind: nil)
        }
        #expect(left.isEmpty, "\(left.map { "\($0.work) \($0.lastFailure ?? "")" })")
    }

    func check() async throws -> CheckResult {
        try await CheckInstallation(
            database: database,
            calendar: .builtIn,
            verify: { sha256, filing in try await vault.path(of: sha256, for: filing) != nil },
            integrity: { try await opened.database.integrityFindings() }
        ).run()
    }
}

/// The example everybody can file: its form and its answers.
enum Example {
    private struct File: Decodable {
        let answers: Answers
    }

    private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func form() throws -> FormDefinition {
        let path = repository.appending(path: "Resources/forms/private-lending.yaml").path
        return try FormDefinition.load(
            yaml: String(contentsOfFile: path, encoding: .utf8),
            file: path,
            parts: FormFiles.parts(beside: path)
        )
    }

    static func defects() throws -> DefectCatalogue {
        let path = repository.appending(path: "Resources/defects/civil.yaml").path
        return try DefectCatalogue.load(
            yaml: String(contentsOfFile: path, encoding: .utf8),
            file: path,
            forms: [try form()],
            documentSorts: DocumentRole.allCases.map(\.rawValue)
        )
    }

    static func answers() throws -> Answers {
        let path = repository.appending(path: "Examples/private-lending/filing.yaml").path
        return try YAMLDecoder().decode(File.self, from: String(contentsOfFile: path, encoding: .utf8)).answers
    }
}
