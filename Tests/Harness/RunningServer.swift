import Foundation

/// A real `dengwen serve` on a free port over a temporary data folder.
package final class RunningServer: Sendable {
    package let address: String
    package let folder: TemporaryFolder
    private let process: ServerProcess

    /// Where the binary under test lies: beside the test bundle.
    package static var binary: String {
        if let chosen = ProcessInfo.processInfo.environment["DENGWEN_BINARY"] { return chosen }
        let here = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        return here.appending(path: "dengwen").path
    }

    /// Starts a server over a folder made by `dengwen demo`, and waits until it says where it listens.
    package static func start(
        in folder: TemporaryFolder,
        under tracer: [String] = [],
        environment: [String: String] = [:]
    ) async throws -> RunningServer {
        let process = try ServerProcess(command: tracer + [binary], folder: folder, environment: environment)
        return RunningServer(address: try await process.address(), folder: folder, process: process)
    }

    private init(address: String, folder: TemporaryFolder, process: ServerProcess) {
        self.address = address
        self.folder = folder
        self.process = process
    }

    package var processIdentifier: Int32 { process.identifier }

    package var isRunning: Bool { process.isRunning }

    /// Waits until it has ended, however that comes.
    /// - Returns: its exit code, or the signal that ended it as a negative number; and what it said on standard error.
    package func ended() async -> (code: Int32, words: String) { await process.ended() }

    /// SIGTERM, and the exit that follows.
    package func stop() async { await process.end(SIGTERM) }

    /// SIGTERM alone.
    package func askToStop() { process.signal(SIGTERM) }

    /// SIGKILL: nothing is flushed, nothing is said.
    package func kill() async { await process.end(SIGKILL) }
}

package enum HarnessProblem: Error {
    case serverDidNotStart
    case commandFailed(String)
}
