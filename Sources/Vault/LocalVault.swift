package import NIOPosix
import Synchronization

/// Document bytes on the local disk, by filing and SHA-256.
///
/// Nothing is shared between filings: their lives differ.
package final class LocalVault: Sendable {
    package let folder: String
    let threads: NIOThreadPool
    /// Folders whose own names are known to be on the disk, so that they are not synced for every document.
    private let durableFolders = Mutex(Set<String>())
    private let failure = Mutex(VaultProblem?.none)

    /// - Throws: `.inputOutput`, `.diskFull` if the folder cannot be made.
    package init(folder: String, threads: NIOThreadPool) async throws {
        self.folder = folder
        self.threads = threads
        try await threads.runIfActive { [incoming = "\(folder)/incoming"] in
            try Disk.makeFolder(folder)
            try Disk.makeFolder(incoming)
            try Disk.syncFolder(folder)
        }
    }

    /// On the same file system as the shelves, since a rename does not cross two.
    var incomingFolder: String { "\(folder)/incoming" }

    /// Why nothing is kept any more, if so; `serve` then ends.
    package var stopped: VaultProblem? { failure.withLock { $0 } }

    /// Starts a document of at most `limit` bytes.
    package func begin(limit: Int) throws -> IncomingFile {
        try requireSound()
        return IncomingFile(in: incomingFolder, limit: limit)
    }

    package func append(_ bytes: ArraySlice<UInt8>, to incoming: IncomingFile) async throws {
        try await threads.runIfActive { try incoming.append(bytes) }
    }

    /// Makes the folder of a filing, and its name durable, once.
    func makeFolder(_ filing: String) throws -> String {
        let shelf = "\(folder)/\(try Shelf.name(filing))"
        try makeDurable(shelf, in: folder)
        let place = "\(shelf)/\(filing)"
        try makeDurable(place, in: shelf)
        return place
    }

    private func makeDurable(_ path: String, in parent: String) throws {
        guard !durableFolders.withLock({ $0.contains(path) }) else { return }
        try Disk.makeFolder(path)
        // Also if it was there already: another task may have made it a moment ago, and not synced it yet.
        try Disk.syncFolder(parent)
        durableFolders.withLock { folders in
            // Forgetting costs one sync each; remembering every filing for years would cost more.
            if folders.count >= 10_000 { folders.removeAll() }
            folders.insert(path)
        }
    }

    func requireSound() throws {
        if let problem = stopped { throw problem }
    }

    func stop(_ problem: VaultProblem) {
        failure.withLock { $0 = $0 ?? problem }
    }
}
