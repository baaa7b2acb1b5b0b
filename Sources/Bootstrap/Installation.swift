import Foundation
package import Law
import Logging
import NIOPosix
package import Registry
import SQLEngine
import SQLiteEngine
import Secrets
package import Store
import Vault

/// An installation: a data folder, opened and locked, with everything a verb needs.
///
/// The folder holds `dengwen.sqlite`, `vault/`, `keys.json`, `settings.json` and `lock` (Docs/Operations.md).
package struct Installation: Sendable {
    package let office: Office
    package let settings: Settings
    let database: RegistryDatabase
    let engine: SQLiteDatabase
    let lock: DataFolderLock
    let keyRing: KeyRing
    let vault: LocalVault
    let threads: NIOThreadPool

    /// Opens the folder, migrates the store and loads the forms. What is broken is said here, not at the first request.
    package static func open(
        _ settings: Settings,
        clock: any CourtClock = SystemClock()
    ) async throws -> Installation {
        try Self.makeFolder(settings.dataFolder)
        let lock = try Self.lock(settings.dataFolder)
        let keyRing = try Self.keys(settings.dataFolder)
        let threads = NIOThreadPool(numberOfThreads: 8)
        threads.start()
        let engine: SQLiteDatabase
        let database: RegistryDatabase
        do {
            engine = try await SQLiteDatabase.open(path: settings.dataFolder + "/dengwen.sqlite")
            database = RegistryDatabase(engine: engine, cipher: FieldCipher(keyRing), lookup: LookupHash(keyRing))
            try await database.migrate()
        } catch let problem as DatabaseProblem {
            if problem.code == .schemaNewer { throw InstallationProblem.schemaIsNewer(problem.detail) }
            throw InstallationProblem.store(problem.code.rawValue)
        }
        let vault = try LocalVault(folder: settings.dataFolder + "/vault", threads: threads)
        let office = Office(
            store: database,
            vault: vault,
            clock: clock,
            identifiers: SystemIdentifiers(clock: clock),
            secrets: SystemSecrets(),
            passwords: Argon2Passwords(threads: threads),
            examiner: ChildProcessExaminer(policy: settings.policy),
            forms: try FormFiles.load(from: settings.resourcesFolder),
            courts: Courts.builtIn,
            calendar: .builtIn,
            policy: settings.policy
        )
        return Installation(
            office: office,
            settings: settings,
            database: database,
            engine: engine,
            lock: lock,
            keyRing: keyRing,
            vault: vault,
            threads: threads
        )
    }

    /// Waits for what is under way, then lets the folder go.
    package func close() async {
        await engine.close()
        try? await threads.shutdownGracefully()
        lock.release()
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

    private static func lock(_ folder: String) throws -> DataFolderLock {
        do {
            return try DataFolderLock(folder: folder)
        } catch let problem as DatabaseProblem where problem.code == .folderInUse {
            throw InstallationProblem.inUse(folder)
        }
    }

    /// The key ring; made on the first opening, never silently made anew beside a store that needs the old one.
    private static func keys(_ folder: String) throws -> KeyRing {
        let path = folder + "/keys.json"
        if FileManager.default.fileExists(atPath: path) { return try KeyRing.load(path: path) }
        guard !FileManager.default.fileExists(atPath: folder + "/dengwen.sqlite") else {
            throw InstallationProblem.keysMissing(path)
        }
        return try KeyRing.create(path: path)
    }
}
