import Foundation

/// Where the program `dengwen-examiner` lies, and how it is started.
enum ExaminerProgram {
    static let name = "dengwen-examiner"

    /// Beside the program that runs, wherever both were put.
    static let path: String? = {
        guard let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return nil }
        let path = URL(fileURLWithPath: own).deletingLastPathComponent().appending(path: name).path
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }()

    /// Starts it in a session of its own, with nothing of ours but one end of a socket.
    /// - Returns: its process and our end; nil if it could not be started.
    static func start(_ path: String, _ limits: ProcessLimits) -> (process: pid_t, socket: Int32)? {
        var ends: [Int32] = [-1, -1]
        let type = Int32(SOCK_SEQPACKET.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { return nil }
        defer { close(ends[1]) }
        guard let process = spawn(path, limits, standardInput: ends[1]) else {
            close(ends[0])
            return nil
        }
        return (process, ends[0])
    }

    private static func spawn(_ path: String, _ limits: ProcessLimits, standardInput: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, standardInput, 0)
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        // POSIX_SPAWN_SETSID, which the headers show to few.
        let session: Int32 = 0x80
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | session))
        let words = [path, "\(limits.memory)", "\(limits.processorSeconds)"]
        var arguments = words.map { strdup($0) } + [nil]
        // Symbols are looked up once, not in every child.
        var environment = [strdup("LD_BIND_NOW=1"), nil]
        defer { for text in arguments + environment { free(text) } }
        var process = pid_t()
        guard posix_spawn(&process, path, &actions, &attributes, &arguments, &environment) == 0 else { return nil }
        return process
    }
}
