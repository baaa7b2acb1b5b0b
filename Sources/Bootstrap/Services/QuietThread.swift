import Foundation
import NIOPosix

/// A thread for long work that nobody waits for: the machine gives it what all other threads leave.
package struct QuietThread: Sendable {
    private let pool = NIOThreadPool(numberOfThreads: 1)

    package init() {
        pool.start()
    }

    package func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await pool.runIfActive {
            // On Linux this is a property of the calling thread, not of the process.
            setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19)
            return try work()
        }
    }

    package func end() async {
        try? await pool.shutdownGracefully()
    }
}
