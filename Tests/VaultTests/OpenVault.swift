import Foundation
import NIOPosix
import Vault

/// Invented, of version 7.
let filing = "0199d1b2-0000-7000-8000-0000000000ab"
let otherFiling = "0199d1b2-0000-7000-8000-0000000000cd"

func withVault(_ test: (LocalVault, String) async throws -> Void) async throws {
    let folder = try TemporaryFolder()
    let threads = NIOThreadPool(numberOfThreads: 2)
    threads.start()
    let result: Result<Void, any Error>
    do {
        result = .success(try await test(try await LocalVault(folder: folder.path, threads: threads), folder.path))
    } catch {
        result = .failure(error)
    }
    try await threads.shutdownGracefully()
    try result.get()
}

extension LocalVault {
    func incoming(_ text: String, limit: Int = 1000) async throws -> IncomingFile {
        let file = try await begin(limit: limit)
        try await append(Array(text.utf8)[...], to: file)
        return file
    }

    /// Names in `incoming`, that is of documents not yet kept.
    func temporaryFiles() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(folder)/incoming")
    }
}

// What `printf abc | sha256sum` prints.
let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
