import NIOPosix

extension LocalVault {
    /// Puts a complete document on stable storage; when this returns, a row may refer to it.
    ///
    /// Keeping the same bytes for the same filing again is harmless: they replace themselves.
    /// - Throws: `.invalidName`, `.diskFull`, `.syncFailed`, and what `append` has thrown.
    package func keep(_ incoming: IncomingFile, filing: String) async throws -> StoredBytes {
        try await keepAll([incoming], filing: filing)[0]
    }

    /// As `keep`, for several documents of one filing: the folder is synced once.
    ///
    /// All are on the disk before the first gets its name. If it throws, some may have been kept; keeping all again is harmless.
    /// One visit to the vault's threads: waking a thread costs more than most of what it does there.
    package func keepAll(_ incoming: [IncomingFile], filing: String) async throws -> [StoredBytes] {
        guard !incoming.isEmpty else { return [] }
        return try await guardingSyncs {
            let place = try self.makeFolder(filing)
            let stored = try incoming.map { try $0.sync() }
            for (file, bytes) in zip(incoming, stored) {
                try file.rename(to: "\(place)/\(bytes.sha256)", filing: filing)
            }
            try Disk.syncFolder(place)
            return stored
        }
    }

    /// Keeps what the program itself has made, such as a paper.
    package func keep(_ bytes: [UInt8], filing: String) async throws -> StoredBytes {
        let incoming = try await begin(limit: bytes.count)
        try await append(bytes[...], to: incoming)
        return try await keep(incoming, filing: filing)
    }

    /// Runs on the vault's threads, and closes the vault if a sync fails.
    private func guardingSyncs<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try requireSound()
        do {
            return try await threads.runIfActive(work)
        } catch let problem as VaultProblem {
            if problem.code == .syncFailed { stop(problem) }
            throw problem
        }
    }
}
