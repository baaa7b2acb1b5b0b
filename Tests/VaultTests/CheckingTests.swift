import Foundation
import Testing
import Vault

@Suite("The vault can be checked")
struct CheckingTests {
    @Test("A sound, a damaged and a missing document are told apart")
    func soundness() async throws {
        try await withVault { vault, _ in
            _ = try await vault.keep(Array("abc".utf8), filing: filing)
            #expect(try await vault.verify(filing: filing, sha256: abc) == .sound)

            let path = try await vault.open(filing: filing, sha256: abc)
            try FileManager.default.removeItem(atPath: path)
            try "abd".write(toFile: path, atomically: false, encoding: .utf8)
            #expect(try await vault.verify(filing: filing, sha256: abc) == .damaged)

            try await vault.remove(filing: filing, sha256: abc)
            #expect(try await vault.verify(filing: filing, sha256: abc) == .missing)
        }
    }

    @Test("A document longer than any buffer is hashed whole")
    func long() async throws {
        try await withVault { vault, _ in
            let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }
            let stored = try await vault.keep(bytes, filing: filing)
            #expect(try await vault.verify(filing: filing, sha256: stored.sha256) == .sound)
        }
    }

    @Test("Everything kept is listed, and nothing foreign")
    func listing() async throws {
        try await withVault { vault, folder in
            _ = try await vault.keep(Array("abc".utf8), filing: filing)
            _ = try await vault.keep(Array("abc".utf8), filing: otherFiling)
            _ = try await vault.incoming("unfinished")
            try "x".write(toFile: "\(folder)/ab/notes.txt", atomically: false, encoding: .utf8)
            let shelves = try await vault.shelves()
            #expect(shelves == ["ab", "cd"])
            let documents = try await vault.documents(onShelf: "ab")
            #expect(documents.map(\.filing) == [filing])
            #expect(documents.map(\.stored) == [StoredBytes(sha256: abc, bytes: 3)])
        }
    }

    @Test("Uploads left by a crash are swept, running ones are not")
    func sweep() async throws {
        try await withVault { vault, folder in
            let running = try await vault.incoming("abc")
            let left = "\(folder)/incoming/left"
            try "x".write(toFile: left, atomically: false, encoding: .utf8)
            let past = Date(timeIntervalSince1970: 1_000_000)
            try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: left)
            #expect(try await vault.sweepTemporary(olderThan: 1_000_000) == 0)
            #expect(try await vault.sweepTemporary(olderThan: 1_000_001) == 1)
            #expect(try vault.temporaryFiles().count == 1)
            _ = try await vault.keep(running, filing: filing)
        }
    }
}
