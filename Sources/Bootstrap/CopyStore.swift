import Foundation
package import PostgresEngine
import SQLEngine
import SQLiteEngine
package import Store

/// Where a store is, as `dengwen store copy` is told: "sqlite:PATH" or "postgres://…".
package enum StorePlace: Sendable {
    /// The file, in a data folder.
    case file(String)
    case server(PostgresAddress)

    /// A path names the file or the data folder that holds it.
    package init(_ text: String) throws {
        if text.hasPrefix("sqlite:") {
            let path = URL(fileURLWithPath: String(text.dropFirst(7))).standardizedFileURL.path
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            self = .file(exists && isFolder.boolValue ? path + "/dengwen.sqlite" : path)
        } else {
            guard let address = try? PostgresAddress(text) else { throw SettingsProblem.notAStore }
            self = .server(address)
        }
    }

    /// Opened, and where it is a file, locked against servers.
    fileprivate func open(mustExist: Bool) async throws -> (any CourtDatabase, DataFolderLock?) {
        switch self {
        case .file(let path):
            guard !mustExist || FileManager.default.fileExists(atPath: path) else {
                throw InstallationProblem.folder(path)
            }
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            let lock = try await DataFolderLock.take(folder, waiting: .seconds(30))
            return (try await SQLiteDatabase.open(path), lock)
        case .server(let address):
            var settings = PostgresSettings()
            // Tables are counted and read from end to end.
            settings.statementTimeout = .seconds(3600)
            return (try await PostgresDatabase.open(address, settings), nil)
        }
    }
}

/// Copies a store and proves that both are the same.
package enum CopyStore {
    package static func run(
        from: StorePlace,
        to: StorePlace,
        progress: @escaping @Sendable (StoreCopy.Progress) -> Void
    ) async throws -> [StoreCopy.Table] {
        do {
            let (source, sourceLock) = try await from.open(mustExist: true)
            let (target, targetLock) = try await to.open(mustExist: false)
            let copied = await Result { [now = SystemClock().now] in
                try await StoreCopy(from: source, to: target).run(at: now, progress: progress)
            }
            await source.close()
            await target.close()
            withExtendedLifetime((sourceLock, targetLock)) {}
            return try copied.get()
        } catch let problem as DatabaseProblem {
            throw InstallationProblem.store(problem.forOperators)
        } catch let problem as StoreCopy.Problem {
            throw InstallationProblem.copy(problem)
        }
    }
}

extension Result where Failure == any Error {
    fileprivate init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}

extension StoreCopy.Problem {
    var english: String {
        switch self {
        case .foreignData(let table):
            "The target holds data already (in \(table)), and it is not this store's. Name an empty database."
        case .otherStore: "A copy of another store was begun there. Name an empty database."
        case .sourceUnfinished: "The source is itself a copy that was never finished. Finish that one first."
        case .differs(let tables):
            """
            Read again, the two are not the same: \(tables.joined(separator: ", ")). Was something written meanwhile? Stop every \
            server, empty the target and copy again.
            """
        }
    }
}
