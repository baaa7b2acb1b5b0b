import Documents
import Foundation
package import Law
import Logging
import NIOCore
import NIOPosix
package import Registry
import SQLEngine
import SQLiteEngine
import Secrets
package import Store
import Vault

/// An installation: a data folder and a database, opened, with everything a verb needs.
///
/// The folder holds `vault/`, `keys.json` and `settings.json`, and unless the database is a server's also `dengwen.sqlite`
/// and `lock` (Docs/Operations.md).
package struct Installation: Sendable {
    package let office: Office
    package let settings: Settings
    package let database: RegistryDatabase
    let engine: any CourtDatabase
    /// Held as long as the installation is; nil where a database server keeps the processes apart.
    let lock: DataFolderLock?
    let keyFile: KeyRingFile
    let lookup: LookupHash
    let vault: LocalVault
    let threads: NIOThreadPool
    let quiet = QuietThread()

    /// Opens the folder, migrates the store and loads the forms.
    ///
    /// What is broken is said here, not at the first request.
    package static func open(
        _ settings: Settings,
        clock: any CourtClock = SystemClock(),
        patience: Duration = .zero,
        mustExist: Bool = false
    ) async throws -> Installation {
        // A mistyped folder is not made anew and then found to be in order.
        let isThere = ["keys.json", "dengwen.sqlite"].contains {
            FileManager.default.fileExists(atPath: settings.dataFolder + "/" + $0)
        }
        guard isThere || !mustExist else {
            throw InstallationProblem.nothingHere(settings.dataFolder)
        }
        try makeFolder(settings.dataFolder)
        let lock = try await lock(settings, patience)
        let engine = try await storeProblems { try await settings.database.open(in: settings.dataFolder) }
        guard try await storeProblems({ try await !StoreCopy.isUnfinished(engine) }) else {
            await engine.close()
            throw InstallationProblem.copyUnfinished
        }
        let keyFile = KeyRingFile(folder: settings.dataFolder)
        let ring = try keys(keyFile, isNew: await storeProblems { try await RegistryDatabase.isNew(engine) }, clock.now)
        let lookup = LookupHash(ring)
        let threads = NIOThreadPool(numberOfThreads: 8)
        threads.start()
        let database = RegistryDatabase(engine: engine, cipher: FieldCipher(ring), lookup: lookup)
        try await storeProblems { try await database.migrate(at: clock.now) }
        let vault = try await LocalVault(folder: settings.dataFolder + "/vault", threads: threads)
        SmallFonts.add(folder: settings.resourcesFolder + "/fonts")
        let forms = try FormFiles.load(from: settings.resourcesFolder)
        let reference = try await storeProblems { try await LoadReference().carryOut(in: database) }
        let causes = CauseTable(reference.causes)
        let office = Office(
            store: database,
            vault: KeptVault(vault),
            clock: clock,
            identifiers: SystemIdentifiers(clock: clock),
            secrets: SystemSecrets(lookup: lookup),
            passwords: Argon2Passwords(hasher: try await PasswordHasher(threads: threads)),
            // Each is a child process: more at once than processors would only take longer together.
            examiner: CrowdedExaminer(
                ChildProcessExaminer(policy: settings.policy),
                room: WaitingRoom(places: 2 * NIOCore.System.coreCount, seats: 256)
            ),
            // No money moves in a demonstration; a court's own provider is an adapter beside this one.
            payments: settings.isDemonstration
                ? SandboxPayments(key: lookup.hash("sandbox-payments", purpose: "payment-key")) : nil,
            forms: forms,
            defects: try DefectFiles.load(from: settings.resourcesFolder, forms: forms),
            courts: reference.courts,
            causes: causes,
            finder: try ReferenceFiles.finder(
                courts: reference.courts,
                causes: causes,
                resources: settings.resourcesFolder
            ),
            calendar: .builtIn,
            policy: settings.policy
        )
        return Installation(
            office: office,
            settings: settings,
            database: database,
            engine: engine,
            lock: lock,
            keyFile: keyFile,
            lookup: lookup,
            vault: vault,
            threads: threads
        )
    }

    /// What is wrong with the store becomes words for the operator.
    private static func storeProblems<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let problem as DatabaseProblem {
            throw InstallationProblem.store(problem.forOperators)
        }
    }

    /// The way messages go out; what administrators' commands leave to be sent waits for `serve`.
    package var gateway: any MessageGateway {
        switch settings.messages {
        case .none, .simulated: SimulatedGateway(store: office.store, clock: office.clock)
        case .mail(let server, let sender):
            MailGateway(server: server, sender: sender, clock: office.clock, threads: threads)
        }
    }

    package var webhooks: any WebhookSender {
        WebhookClient(reachesInside: settings.webhooksReachInside, threads: threads)
    }

    package var studio: PaperStudio {
        PaperStudio(
            publicURL: settings.publicURL,
            forms: office.forms,
            calendar: office.calendar,
            feeBases: office.policy.feeBases,
            courts: office.courts,
            causes: office.causes,
            threads: threads,
            quiet: quiet
        )
    }

    /// Waits for what is under way, then lets the folder go.
    package func close() async {
        await engine.close()
        await quiet.end()
        try? await threads.shutdownGracefully()
    }

    package func schemaVersion() async throws -> Int { try await database.schemaVersion() }

    private static func makeFolder(_ folder: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw InstallationProblem.folder(folder)
        }
    }

    private static func lock(_ settings: Settings, _ patience: Duration) async throws -> DataFolderLock? {
        guard case .sqlite = settings.database else { return nil }
        let folder = settings.dataFolder
        do {
            return try await DataFolderLock.take(folder, waiting: patience)
        } catch let problem as DatabaseProblem where problem.code == .folderInUse {
            throw InstallationProblem.inUse(folder)
        }
    }

    /// The key ring; made on the first opening, never silently made anew beside a store that needs the old one.
    private static func keys(_ file: KeyRingFile, isNew: Bool, _ now: Instant) throws -> KeyRing {
        do {
            if file.exists { return try file.load() }
            guard isNew else { throw InstallationProblem.keysMissing(file.path) }
            return try file.create(at: now.microseconds, random: SystemRandomSource())
        } catch let problem as SecretsProblem {
            throw InstallationProblem.keys(problem.english)
        }
    }
}
