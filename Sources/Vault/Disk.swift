import Glibc

/// The system calls of the vault, each with its error as a code.
enum Disk {
    static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, _ path: String) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0 {
                guard errno == EINTR else { throw problem(path) }
                continue
            }
            rest = rest.dropFirst(count)
        }
    }

    static func syncData(_ descriptor: Int32, _ path: String) throws {
        guard fdatasync(descriptor) == 0 else { throw syncProblem(path) }
    }

    /// Makes the names in a folder durable: without it a power cut can take back a rename.
    static func syncFolder(_ path: String) throws {
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw problem(path) }
        defer { Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw syncProblem(path) }
    }

    static func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw problem(path) }
    }

    static func rename(_ from: String, to: String) throws {
        guard Glibc.rename(from, to) == 0 else { throw problem(to) }
    }

    static func openForReading(_ path: String) throws -> Int32 {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw problem(path) }
        return descriptor
    }

    /// Size in bytes and time of the last change in seconds since 1970; nil if there is no such file.
    static func status(_ path: String) throws -> (bytes: Int, changed: Int64)? {
        var status = stat()
        if lstat(path, &status) == 0 { return (Int(status.st_size), Int64(status.st_mtim.tv_sec)) }
        guard errno == ENOENT else { throw problem(path) }
        return nil
    }

    /// - Returns: whether there was one.
    static func remove(_ path: String) throws -> Bool {
        if unlink(path) == 0 { return true }
        guard errno == ENOENT else { throw problem(path) }
        return false
    }

    static func problem(_ path: String) -> VaultProblem {
        let code: VaultProblem.Code =
            switch errno {
            case ENOSPC, EDQUOT: .diskFull
            case ENOENT: .missing
            default: .inputOutput
            }
        return VaultProblem(code, detail: "\(path): \(String(cString: strerror(errno)))")
    }

    private static func syncProblem(_ path: String) -> VaultProblem {
        VaultProblem(.syncFailed, detail: "\(path): \(String(cString: strerror(errno)))")
    }
}
