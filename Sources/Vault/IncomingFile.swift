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
        var descriptor: Int32 = -1
        var phase = Phase.begun
    }

    private enum Phase {
        /// Nothing has come yet: the file is made with its first bytes.
        case begun
        case open
        case synced(StoredBytes)
        case kept(filing: String, StoredBytes)
        case failed(VaultProblem)
    }

    /// Where the bytes are until they are kept, so that inspectors can open them.
    package let path: String
    /// Bytes.
    package let limit: Int
    private let state = Mutex(State())

    init(in folder: String, limit: Int) {
        // Random only to be unlike any other name; `O_EXCL` sees to it that it is.
        let name = String(UInt64.random(in: .min ... .max), radix: 16)
        path = "\(folder)/\(name)"
        self.limit = limit
    }

    deinit {
        state.withLock { state in
            guard state.descriptor >= 0 else { return }
            Glibc.close(state.descriptor)
            // Nothing to do where it has been renamed; what cannot be removed is swept later.
            if case .kept = state.phase { return }
            unlink(path)
        }
    }

    /// The bytes received so far.
    package var bytes: Int { state.withLock(\.bytes) }

    /// - Throws: `.tooLarge` before anything beyond the limit is written, `.diskFull`, `.inputOutput`; and the same again
    ///   for every later call, since a file with a gap is not what was sent.
    package func append(_ bytes: UnsafeRawBufferPointer) throws {
        try state.withLock { state in
            switch state.phase {
            case .begun, .open: break
            case .failed(let problem): throw problem
            case .synced, .kept: throw VaultProblem(.notOpen, detail: path)
            }
            do {
                try open(&state)
                guard bytes.count <= limit - state.bytes else {
                    throw VaultProblem(.tooLarge, detail: "more than \(limit) bytes")
                }
                try Disk.write(bytes, to: state.descriptor, path)
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
            if state.descriptor >= 0 { unlink(path) }
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
            case .begun, .open: break
            }
            do {
                try open(&state)
                // What was received is never changed: not even by us, by mistake.
                guard fchmod(state.descriptor, 0o400) == 0 else { throw Disk.problem(path) }
                try Disk.syncData(state.descriptor, path)
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
            case .begun, .open, .kept: throw VaultProblem(.notOpen, detail: self.path)
            }
        }
    }

    private func open(_ state: inout State) throws {
        guard case .begun = state.phase else { return }
        state.descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard state.descriptor >= 0 else { throw Disk.problem(path) }
        state.phase = .open
    }
}

func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
