import Foundation
import Synchronization

/// A process started and waited for by the system's own calls.
///
/// Where processes come and go by the hundred, Foundation's now and then does not hear of an end.
final class Child: Sendable {
    let identifier: pid_t
    private let status: Status
    private let end: AsyncStream<Void>

    private final class Status: Sendable {
        let ended = Mutex<Int32?>(nil)
    }

    /// Starts it with `output` and `errors` as its standard streams, nothing to read and no other descriptor.
    init(_ command: [String], environment: [String: String], output: Int32, errors: Int32) throws {
        let (stream, continuation) = AsyncStream<Void>.makeStream()
        let child = try Self.spawn(
            command,
            ProcessInfo.processInfo.environment.merging(environment) { $1 },
            output: output,
            errors: errors
        )
        (identifier, end, status) = (child, stream, Status())
        Thread.detachNewThread { [status] in
            var ended: Int32 = 0
            while waitpid(child, &ended, 0) < 0, errno == EINTR {}
            status.ended.withLock { $0 = ended }
            continuation.finish()
        }
    }

    private static func spawn(
        _ command: [String],
        _ environment: [String: String],
        output: Int32,
        errors: Int32
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        try closeEverythingElse(&actions)
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var arguments = command.map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in arguments + variables { free(text) } }
        var child = pid_t()
        guard posix_spawn(&child, command[0], &actions, &attributes, &arguments, &variables) == 0 else {
            throw HarnessProblem.commandFailed(command[0])
        }
        return child
    }

    /// No pipe of another child may stay open in this one: whoever reads it would wait for this one as well.
    ///
    /// The call is in glibc from 2.34 on, but not among what Swift imports of it.
    private static func closeEverythingElse(_ actions: inout posix_spawn_file_actions_t) throws {
        typealias CloseFrom = @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32
        guard let symbol = dlsym(nil, "posix_spawn_file_actions_addclosefrom_np") else {
            throw HarnessProblem.commandFailed("glibc is older than 2.34")
        }
        _ = unsafeBitCast(symbol, to: CloseFrom.self)(&actions, STDERR_FILENO + 1)
    }

    var isRunning: Bool { status.ended.withLock { $0 == nil } }

    /// Waits until it has ended.
    /// - Returns: its exit code, or the signal that ended it as a negative number.
    @discardableResult
    func ended() async -> Int32 {
        for await _ in end {}
        let status = status.ended.withLock { $0 ?? 0 }
        // As wait(2) lays it out: the signal in the lowest seven bits, or else the code in the next byte.
        return status & 0x7f == 0 ? (status >> 8) & 0xff : -(status & 0x7f)
    }
}
