import Foundation
import Synchronization

/// A shell that waits for the end of this process, by whatever cause, and then tidies up.
///
/// It reads from a pipe whose other end only this process holds: the kernel closes that, also after a crash.
package final class Watchdog: Sendable {
    private let leash: Int32
    private let isLoose = Mutex(false)

    package init(command: String) throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw PostgresServer.Problem.failed("pipe", "") }
        // A child that inherited our end would hold the leash after us.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        leash = ends[1]
        defer { close(ends[0]) }
        // In a session of its own, so that Ctrl-C reaches the tests only.
        try Shell.start(
            "exec setsid /bin/sh -c \"trap '' INT TERM HUP; cd /; read -r nothing; \(command)\"",
            input: ends[0]
        )
    }

    package func bite() {
        let isFirst = isLoose.withLock { loose in
            defer { loose = true }
            return !loose
        }
        if isFirst { close(leash) }
    }
}
