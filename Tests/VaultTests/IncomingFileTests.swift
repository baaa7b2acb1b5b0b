import NIOPosix
import Testing
import Vault

@Suite("A document on its way in")
struct IncomingFileTests {
    @Test("One byte over the limit is refused, and so is the rest")
    func limit() async throws {
        try await withVault { vault, _ in
            let file = try await vault.incoming("abc", limit: 3)
            for bytes in [[1], []] as [[UInt8]] {
                let problem = try #require(throws: VaultProblem.self) { try file.append(bytes) }
                #expect(problem.code == .tooLarge)
            }
            let problem = try await #require(throws: VaultProblem.self) {
                _ = try await vault.keep(file, filing: filing)
            }
            #expect(problem.code == .tooLarge)
        }
    }

    @Test("Discarded, it is gone and cannot be kept")
    func discard() async throws {
        try await withVault { vault, _ in
            let file = try await vault.incoming("abc")
            file.discard()
            #expect(try vault.temporaryFiles() == [])
            let problem = try await #require(throws: VaultProblem.self) {
                _ = try await vault.keep(file, filing: filing)
            }
            #expect(problem.code == .notOpen)
        }
    }

    @Test("Let go of, it removes itself")
    func letGo() async throws {
        let folder = try TemporaryFolder()
        let threads = NIOThreadPool(numberOfThreads: 1)
        threads.start()
        let vault = try await LocalVault(folder: folder.path, threads: threads)
        do { _ = try await vault.incoming("abc") }
        // A thread that has answered may still hold what it worked on; once it has ended, nobody does.
        try await threads.shutdownGracefully()
        #expect(try vault.temporaryFiles() == [])
    }

    @Test("Discarding what has been kept does nothing")
    func discardKept() async throws {
        try await withVault { vault, _ in
            let file = try await vault.incoming("abc")
            _ = try await vault.keep(file, filing: filing)
            file.discard()
            #expect(try await vault.exists(filing: filing, sha256: abc))
        }
    }

    @Test("Nothing can be added to a kept document")
    func closed() async throws {
        try await withVault { vault, _ in
            let file = try await vault.incoming("abc")
            _ = try await vault.keep(file, filing: filing)
            let problem = try #require(throws: VaultProblem.self) { try file.append([1]) }
            #expect(problem.code == .notOpen)
        }
    }

    @Test("What is kept for one filing is not taken for another")
    func otherFilingRefused() async throws {
        try await withVault { vault, _ in
            let file = try await vault.incoming("abc")
            _ = try await vault.keep(file, filing: filing)
            await #expect(throws: VaultProblem.self) { _ = try await vault.keep(file, filing: otherFiling) }
        }
    }
}
