import Foundation
import Testing
import Vault

@Suite("A document is kept byte for byte")
struct KeepingTests {
    @Test("Under its filing and hash, unchangeable, with nothing left behind")
    func keep() async throws {
        try await withVault { vault, folder in
            let file = try await vault.incoming("abc")
            let stored = try await vault.keep(file, filing: filing)
            #expect(stored == StoredBytes(sha256: abc, bytes: 3))

            let path = try await vault.open(filing: filing, sha256: abc)
            #expect(path == "\(folder)/ab/\(filing)/\(abc)")
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "abc")
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
            #expect(mode as? Int == 0o400)
            #expect(try vault.temporaryFiles() == [])
        }
    }

    @Test("The hash is that of all parts in order")
    func parts() async throws {
        try await withVault { vault, _ in
            let file = try vault.begin(limit: 3)
            for byte in "abc".utf8 { try file.append([byte]) }
            try file.append([])
            #expect(file.bytes == 3)
            let stored = try await vault.keep(file, filing: filing)
            #expect(stored.sha256 == abc)
        }
    }

    @Test("Inspectors can read it before it is kept")
    func inspect() async throws {
        try await withVault { vault, _ in
            let file = try await vault.incoming("abc")
            #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "abc")
        }
    }

    @Test("Kept twice, it is there once")
    func twice() async throws {
        try await withVault { vault, _ in
            let file = try await vault.incoming("abc")
            let first = try await vault.keep(file, filing: filing)
            let second = try await vault.keep(file, filing: filing)
            let again = try await vault.keep(try await vault.incoming("abc"), filing: filing)
            #expect(first == second && first == again)
            let documents = try await vault.documents(onShelf: "ab")
            #expect(documents.count == 1)
        }
    }

    @Test("A draft's document may be sent again after it was removed")
    func afterRemoval() async throws {
        try await withVault { vault, _ in
            _ = try await vault.keep(Array("abc".utf8), filing: filing)
            #expect(try await vault.remove(filing: filing, sha256: abc))
            #expect(try await !vault.remove(filing: filing, sha256: abc))
            #expect(try await !vault.exists(filing: filing, sha256: abc))
            _ = try await vault.keep(Array("abc".utf8), filing: filing)
            #expect(try await vault.exists(filing: filing, sha256: abc))
        }
    }

    @Test("The same bytes in two filings are two documents")
    func notShared() async throws {
        try await withVault { vault, _ in
            _ = try await vault.keep(Array("abc".utf8), filing: filing)
            _ = try await vault.keep(Array("abc".utf8), filing: otherFiling)
            try await vault.remove(filing: filing, sha256: abc)
            #expect(try await vault.exists(filing: otherFiling, sha256: abc))
        }
    }

    @Test("Several are kept together, in the order given")
    func together() async throws {
        try await withVault { vault, _ in
            var files: [IncomingFile] = []
            for text in ["one", "abc", "three", "abc"] { files.append(try await vault.incoming(text)) }
            let stored = try await vault.keepAll(files, filing: filing)
            #expect(stored.map(\.bytes) == [3, 3, 5, 3])
            #expect(stored[1].sha256 == abc && stored[3].sha256 == abc)
            let documents = try await vault.documents(onShelf: "ab")
            #expect(documents.count == 3)
            #expect(try vault.temporaryFiles() == [])
        }
    }

    @Test("A hundred at once, into two filings")
    func concurrent() async throws {
        try await withVault { vault, _ in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        let bytes = Array("document \(number)".utf8)
                        _ = try await vault.keep(bytes, filing: number.isMultiple(of: 2) ? filing : otherFiling)
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await vault.documents(onShelf: "ab").count == 50)
            #expect(try await vault.documents(onShelf: "cd").count == 50)
        }
    }
}
