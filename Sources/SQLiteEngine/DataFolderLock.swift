import Glibc
import SQLEngine

/// Held by the process that owns a data folder: two servers on one folder would each run the outbox.
///
/// An advisory lock on the file `lock`. The kernel lifts it when the process ends, however it ends; the file stays.
package final class DataFolderLock: Sendable {
    private let descriptor: Int32

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        // Closing is not enough while another thread is between fork and exec: its child holds the file that long.
        flock(descriptor, LOCK_UN)
        Glibc.close(descriptor)
    }

    /// Takes the lock at once or not at all: what `serve` does.
    /// - Throws: `DatabaseProblem` `.folderInUse`, its detail naming the process; `.cannotOpen`.
    package static func take(_ folder: String) throws -> DataFolderLock {
        // Closed on exec, so that a child process that outlives us does not go on holding the folder.
        let descriptor = Glibc.open("\(folder)/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw DatabaseProblem(.cannotOpen, detail: "\(folder)/lock: \(String(cString: strerror(errno)))")
        }
        let lock = DataFolderLock(descriptor)
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            guard errno == EWOULDBLOCK else {
                throw DatabaseProblem(.cannotOpen, detail: "\(folder)/lock: \(String(cString: strerror(errno)))")
            }
            throw DatabaseProblem(.folderInUse, detail: "\(folder) is in use by process \(lock.owner ?? "unknown")")
        }
        lock.writeOwner()
        return lock
    }

    /// Waits its turn: what `check` and administrators' commands may do.
    /// - Throws: as `take`, when `patience` has passed.
    package static func take(_ folder: String, waiting patience: Duration) async throws -> DataFolderLock {
        let deadline = ContinuousClock.now + patience
        while true {
            do {
                return try take(folder)
            } catch let problem as DatabaseProblem where problem.code == .folderInUse {
                guard ContinuousClock.now < deadline else { throw problem }
                try await Task.sleep(for: .milliseconds(50))
            }
        }
    }

    /// Only for the sentence a second process prints; the lock itself is the kernel's.
    private var owner: String? {
        var bytes = [UInt8](repeating: 0, count: 20)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    private func writeOwner() {
        let process = Array(String(getpid()).utf8)
        guard ftruncate(descriptor, 0) == 0 else { return }
        _ = pwrite(descriptor, process, process.count, 0)
    }
}
