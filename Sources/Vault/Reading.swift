import NIOPosix

extension LocalVault {
    /// Where a document's bytes can be read.
    /// - Throws: `.missing`, `.invalidName`.
    package func open(filing: String, sha256: String) async throws -> String {
        let path = try path(filing: filing, sha256: sha256)
        guard try await exists(filing: filing, sha256: sha256) else {
            throw VaultProblem(.missing, detail: "\(filing)/\(sha256)")
        }
        return path
    }

    package func exists(filing: String, sha256: String) async throws -> Bool {
        let path = try path(filing: filing, sha256: sha256)
        return try await threads.runIfActive { try Disk.status(path) != nil }
    }

    /// Takes a document out.
    ///
    /// For drafts only, whose row is gone: what a court has received is never removed.
    ///
    /// Returns whether there was one. The folder of the filing stays.
    @discardableResult
    package func remove(filing: String, sha256: String) async throws -> Bool {
        let path = try path(filing: filing, sha256: sha256)
        return try await threads.runIfActive { try Disk.remove(path) }
    }

    func path(filing: String, sha256: String) throws -> String {
        try Shelf.check(sha256)
        return "\(folder)/\(try Shelf.name(filing))/\(filing)/\(sha256)"
    }
}
