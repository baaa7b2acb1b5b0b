import Crypto
import Glibc
import Synchronization

/// A document on its way in: a temporary file that grows, with its size and running SHA-256.
///
/// Let go of without `keep`, it removes its temporary file. Its methods write to the disk; from a task call
/// `LocalVault.append`.
package final class IncomingFile: Sendable {
    private struct State {
        var hash = SHA256()
        var bytes = 0
        var phase = Phase.open
    }

    private enum Phase {
        case open
        case synced(StoredBytes)
        case kept(filing: String, StoredBytes)
        case failed(VaultProblem)
    }

    /// Where the bytes are until they are kept, so that inspectors can open them.
    package let path: String
    /// Bytes.
    package let limit: Int
    private let descriptor: Int32
    private let state = Mutex(State())

    init(in folder: String, limit: Int) throws {
        // Random only to be unlike any other name; `O_EXCL` sees to it that it is.
        let name = String(UInt64.random(in: .min ... .max), radix: 16)
        path = "\(folder)/\(name)"
        descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Disk.problem(path) }
        self.limit = limit
    }

    deinit {
        Glibc.close(descriptor)
        // Nothing to do where it has been renamed; what cannot be removed is swept later.
        if !isKept { unlink(path) }
    }

    /// The bytes received so far.
    package var bytes: Int { state.withLock(\.bytes) }

    /// - Throws: `.tooLarge` before anything beyond the limit is written, `.diskFull`, `.inputOutput`; and the same again
    ///   for every later call, since a file with a gap is not what was sent.
    package func append(_ bytes: UnsafeRawBufferPointer) throws {
        try state.withLock { state in
            switch state.phase {
            case .open: break
            case .failed(let problem): throw problem
            case .synced, .kept: throw VaultProblem(.notOpen, detail: path)
            }
            do {
                guard bytes.count <= limit - state.bytes else {
                    throw VaultProblem(.tooLarge, detail: "more than \(limit) bytes")
                }
                try Disk.write(bytes, to: descriptor, path)
            } catch let problem as VaultProblem {
                state.phase = .failed(problem)
                throw problem
            }
            state.hash.update(bufferPointer: bytes)
            state.bytes += bytes.count
        }
    }

    package func append(_ bytes: ArraySlice<UInt8>) throws {
        try bytes.withUnsafeBytes { try append($0) }
    }

    package func append(_ bytes: [UInt8]) throws {
        try append(bytes[...])
    }

    /// Removes the temporary file.
    ///
    /// Does nothing to a document that has been kept.
    package func discard() {
        state.withLock { state in
            if case .kept = state.phase { return }
            unlink(path)
            state.phase = .failed(VaultProblem(.notOpen, detail: path))
        }
    }

    /// The first half of keeping: the bytes are complete and on the disk.
    ///
    /// May be called again.
    func sync() throws -> StoredBytes {
        try state.withLock { state in
            switch state.phase {
            case .synced(let stored), .kept(_, let stored): return stored
            case .failed(let problem): throw problem
            case .open: break
            }
            do {
                // What was received is never changed: not even by us, by mistake.
                guard fchmod(descriptor, 0o400) == 0 else { throw Disk.problem(path) }
                try Disk.syncData(descriptor, path)
            } catch let problem as VaultProblem {
                state.phase = .failed(problem)
                throw problem
            }
            let stored = StoredBytes(sha256: hexadecimal(state.hash.finalize()), bytes: state.bytes)
            state.phase = .synced(stored)
            return stored
        }
    }

    /// The second half: the name under which it stays.
    ///
    /// Kept for the same filing before, it is left as it is.
    func rename(to path: String, filing: String) throws {
        try state.withLock { state in
            switch state.phase {
            case .synced(let stored):
                try Disk.rename(self.path, to: path)
                state.phase = .kept(filing: filing, stored)
            case .kept(filing, _): break
            case .failed(let problem): throw problem
            case .open, .kept: throw VaultProblem(.notOpen, detail: self.path)
            }
        }
    }

    private var isKept: Bool {
        state.withLock { state in
            if case .kept = state.phase { true } else { false }
        }
    }
}

func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
