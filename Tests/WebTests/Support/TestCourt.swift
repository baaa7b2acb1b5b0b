import Filings
import Forms
import Foundation
import Hummingbird
import HummingbirdTesting
import Law
import Logging
import Registry
import SQLiteEngine
import Secrets
import Store
import Web

/// A court with a real store in a folder of its own, people in every role, and the site before it.
final class TestCourt: Sendable {
    static let court = "京0105"
    static let otherCourt = "京0101"
    static let password = "a long sentence nobody guesses"

    let folder: String
    let office: Office
    let clock: SetClock
    let vault: FolderVault
    let site: Site
    let outbox: OutboxWorker
    private let engine: SQLiteDatabase

    init(
        examiner: any DocumentExaminer = FirstBytesExaminer(),
        payments: (any PaymentProvider)? = nil,
        _ change: (inout WebSettings) -> Void = { _ in }
    ) async throws {
        await Places.shared.take()
        folder = NSTemporaryDirectory() + "dengwen-web-\(UUID().uuidString)"
        vault = FolderVault(folder: folder + "/vault")
        try FileManager.default.createDirectory(atPath: vault.folder, withIntermediateDirectories: true)
        try Self.makeResources(in: folder)
        // 2026-11-23 10:00 court time, a Monday.
        clock = SetClock(Instant(microseconds: 1_795_399_200_000_000))
        engine = try await SQLiteDatabase.open(folder + "/store.sqlite")
        let ring = KeyRing(created: 0, random: SeededRandomSource(seed: 1))
        let store = RegistryDatabase(
            engine: engine,
            cipher: FieldCipher(ring, random: SeededRandomSource(seed: 2)),
            lookup: LookupHash(ring)
        )
        try await store.migrate(at: clock.now)
        office = Office(
            store: store,
            vault: vault,
            clock: clock,
            identifiers: CountedIdentifiers(),
            secrets: CountedSecrets(),
            passwords: PlainPasswords(),
            examiner: examiner,
            payments: payments,
            forms: FormLibrary(forms: [try Lending.form()]),
            defects: [try Lending.defects()],
            courts: Courts.builtIn,
            calendar: .builtIn,
            policy: OfficePolicy()
        )
        var settings = WebSettings(
            resourcesFolder: folder + "/Resources",
            publicURL: "http://127.0.0.1:8080",
            formKey: Array(repeating: 7, count: 32)
        )
        change(&settings)
        site = try Site(office: office, settings: settings)
        outbox = OutboxWorker(
            office: office,
            papers: OneLinePapers(),
            gateway: KeepingGateway(store: store, clock: clock)
        )
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
        Task { await Places.shared.giveBack() }
    }

    /// The API's real description and a few static files.
    private static func makeResources(in folder: String) throws {
        let resources = folder + "/Resources"
        try FileManager.default.createDirectory(atPath: resources + "/static/fonts", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: resources + "/api",
            withDestinationPath: Repository.resources + "/api"
        )
        try Data("body{color:#1f2421}".utf8).write(to: URL(fileURLWithPath: resources + "/static/dengwen.css"))
        let long = Data(String(repeating: "console.log(1);\n", count: 100).utf8)
        try long.write(to: URL(fileURLWithPath: resources + "/static/long.js"))
        try Data("font".utf8).write(to: URL(fileURLWithPath: resources + "/static/fonts/song.woff2"))
        try Data("secret".utf8).write(to: URL(fileURLWithPath: resources + "/static/.hidden"))
        try Data("secret".utf8).write(to: URL(fileURLWithPath: resources + "/secret.txt"))
    }

    /// The site without the pages, which have tests of their own.
    func run<Value: Sendable>(
        pages: Handlers = [:],
        logger: Logger? = nil,
        _ body: @escaping @Sendable (Client) async throws -> Value
    ) async throws -> Value {
        let routes = Routes.api + Routes.files + Routes.health + Routes.pages.filter { pages[$0.name] != nil }
        let router = try buildRouter(for: site, routes: routes, pages: pages)
        var quiet = Logger(label: "test")
        quiet.logLevel = .critical
        return try await Application(router: router, logger: logger ?? quiet).test(.router) { client in
            try await body(Client(client: client))
        }
    }

    /// Opens an account, with roles.
    func person(_ name: String, _ contact: String, roles: RoleHeld...) async throws -> AccountRecord {
        let verb = AddAccount(name: name, contact: contact, password: Self.password, language: .chinese)
        let account = try await verb.carryOut(in: office)
        for role in roles { try await GrantRole(account: account.id, role: role).carryOut(in: office) }
        return account
    }

    func caller(_ account: AccountRecord) async throws -> Caller {
        let roles = try await office.store.read { tx in try tx.accounts.roles(of: account.id) }
        return Caller(account: account.id, name: account.name, roles: roles, language: account.language)
    }

    /// A bearer token.
    func token(of account: AccountRecord) async throws -> String {
        let verb = SignIn(
            contact: account.email ?? account.mobile ?? "",
            password: Self.password,
            source: "test",
            isProgram: true
        )
        return try await verb.carryOut(in: office).token
    }

    /// Does everything in the outbox.
    func settle() async throws {
        while try await outbox.workOnce() > 0 {}
    }

    /// A draft with complete answers.
    func draft(of account: AccountRecord) async throws -> FilingRecord {
        let verb = StartFiling(
            form: Lending.id,
            court: Self.court,
            answers: Lending.answers,
            caller: try await caller(account)
        )
        return try await verb.carryOut(in: office)
    }

    /// A filing received, with one document, its receipt and papers made.
    func received(from account: AccountRecord) async throws -> FilingRecord {
        let (draft, caller) = (try await draft(of: account), try await caller(account))
        let incoming = try await vault.begin(limit: 1000)
        try await incoming.append(Array("%PDF-1.7".utf8))
        let document = AddDocument(
            filing: draft.id,
            role: .exhibit,
            title: "借条",
            proves: "",
            fileName: "借条.pdf",
            claimedType: nil,
            incoming: incoming,
            caller: caller
        )
        _ = try await document.carryOut(in: office)
        _ = try await RequestSigningCode(filing: draft.id, caller: caller).carryOut(in: office)
        try await settle()
        let code = try await latestCode(of: account)
        let signature = SubmitFiling.Signing(name: account.name, code: code)
        _ = try await SubmitFiling(filing: draft.id, signature: signature, caller: caller).carryOut(in: office)
        try await settle()
        return try await ViewFiling(filing: draft.id, caller: caller).carryOut(in: office).filing
    }

    func latestCode(of account: AccountRecord) async throws -> String {
        let messages = try await office.store.read { tx in try tx.inbox.simulated(for: account.id, limit: 1) }
        let text = messages.first?.message.text ?? ""
        return text.split { !("0"..."9").contains($0) }.first { $0.count == 6 }.map(String.init) ?? ""
    }
}

enum Repository {
    /// Found from this file.
    static var resources: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Resources").path
    }
}
