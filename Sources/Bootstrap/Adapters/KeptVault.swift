package import Filings
import Foundation
package import Registry
package import Vault

/// The vault on the local disk, as verbs see it.
package struct KeptVault: DocumentVault {
    let vault: LocalVault

    package init(_ vault: LocalVault) {
        self.vault = vault
    }

    package func begin(limit: Int) async throws -> any IncomingBytes {
        try await refusing { Incoming(file: try vault.begin(limit: limit), vault: vault) }
    }

    package func keep(_ incoming: any IncomingBytes, for filing: FilingID) async throws -> KeptBytes {
        guard let incoming = incoming as? Incoming else { throw Refusal(.notFound) }
        let kept = try await refusing { try await vault.keep(incoming.file, filing: filing.description) }
        return KeptBytes(sha256: kept.sha256, bytes: kept.bytes)
    }

    package func keep(_ bytes: [UInt8], for filing: FilingID) async throws -> KeptBytes {
        let kept = try await refusing { try await vault.keep(bytes, filing: filing.description) }
        return KeptBytes(sha256: kept.sha256, bytes: kept.bytes)
    }

    package func path(of sha256: String, for filing: FilingID) async throws -> String? {
        do {
            return try await vault.open(filing: filing.description, sha256: sha256)
        } catch let problem as VaultProblem where problem.code == .missing {
            return nil
        }
    }

    package func copy(_ sha256: String, from: FilingID, to filing: FilingID) async throws {
        guard let path = try await path(of: sha256, for: from), let source = FileHandle(forReadingAtPath: path) else {
            throw Refusal(.notFound)
        }
        defer { try? source.close() }
        let incoming = try await begin(limit: .max)
        do {
            while let piece = try source.read(upToCount: 1 << 20), !piece.isEmpty {
                try await incoming.append([UInt8](piece))
            }
            let kept = try await keep(incoming, for: filing)
            guard kept.sha256 == sha256 else { throw Refusal(.notFound) }
        } catch {
            await incoming.discard()
            throw error
        }
    }

    package func remove(_ sha256: String, for filing: FilingID) async throws {
        _ = try await vault.remove(filing: filing.description, sha256: sha256)
    }
}

/// A file that is coming in.
private struct Incoming: IncomingBytes {
    let file: IncomingFile
    let vault: LocalVault

    var path: String { file.path }

    func append(_ bytes: [UInt8]) async throws {
        try await refusing { try await vault.append(bytes[...], to: file) }
    }

    func discard() async { file.discard() }
}

/// What a person can do something about becomes a refusal; the rest goes on as it is.
private func refusing<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
        return try await body()
    } catch let problem as VaultProblem {
        switch problem.code {
        case .tooLarge: throw Refusal(.documentTooLarge)
        case .diskFull: throw Refusal(.insufficientStorage)
        default: throw problem
        }
    }
}
