import Crypto
import Foundation
import Glibc
import NIOPosix

/// What `dengwen check` finds about one document.
package enum Soundness: String, Sendable, Hashable {
    case sound
    case missing
    /// The bytes have another hash than their name.
    case damaged
}

extension LocalVault {
    /// Reads the whole document and hashes it anew.
    package func verify(filing: String, sha256: String) async throws -> Soundness {
        let path = try path(filing: filing, sha256: sha256)
        return try await threads.runIfActive {
            do {
                return try Self.hash(path) == sha256 ? .sound : .damaged
            } catch let problem as VaultProblem where problem.code == .missing {
                return .missing
            }
        }
    }

    /// The shelves in order.
    ///
    /// A court has up to 256, so that checks go through a large vault piece by piece.
    package func shelves() async throws -> [String] {
        try await threads.runIfActive { [folder] in
            try Self.names(folder).filter { $0.utf8.count == 2 && $0.utf8.allSatisfy(Shelf.isHexadecimal) }
        }
    }

    /// Everything on one shelf, in order; foreign files are left out.
    package func documents(onShelf shelf: String) async throws -> [StoredDocument] {
        try await threads.runIfActive { [folder] in
            try Self.names("\(folder)/\(shelf)").filter { (try? Shelf.name($0)) == shelf }.flatMap { filing in
                try Self.names("\(folder)/\(shelf)/\(filing)").filter { (try? Shelf.check($0)) != nil }.compactMap {
                    name in
                    try Disk.status("\(folder)/\(shelf)/\(filing)/\(name)").map { status in
                        StoredDocument(filing: filing, stored: StoredBytes(sha256: name, bytes: status.bytes))
                    }
                }
            }
        }
    }

    /// Removes temporary files last written to before `instant` (seconds since 1970): uploads that a crash left behind.
    ///
    /// Returns how many. Choose an instant before every upload that may still be running.
    @discardableResult
    package func sweepTemporary(olderThan instant: Int64) async throws -> Int {
        try await threads.runIfActive { [incomingFolder] in
            try Self.names(incomingFolder).count { name in
                let path = "\(incomingFolder)/\(name)"
                guard let status = try Disk.status(path), status.changed < instant else { return false }
                return try Disk.remove(path)
            }
        }
    }

    private static func names(_ folder: String) throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw VaultProblem(.inputOutput, detail: folder)
        }
    }

    private static func hash(_ path: String) throws -> String {
        let descriptor = try Disk.openForReading(path)
        defer { Glibc.close(descriptor) }
        var hash = SHA256()
        var buffer = [UInt8](repeating: 0, count: 256 * 1024)
        while true {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { return hexadecimal(hash.finalize()) }
            guard count > 0 else {
                guard errno == EINTR else { throw Disk.problem(path) }
                continue
            }
            buffer.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
    }
}
