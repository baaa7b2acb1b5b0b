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

/// The child process behind a server.
private final class ServerProcess: Sendable {
    // Foundation's Process is not Sendable; it is set up once here and only signalled afterwards.
    private final class Box: @unchecked Sendable {
        let process = Process()
        let output = Pipe()
    }

    private let box = Box()
    private let isTraced: Bool
    private let end: AsyncStream<Void>
    private let words: TemporaryFolder

    init(command: [String], folder: TemporaryFolder, environment: [String: String]) throws {
        let (stream, continuation) = AsyncStream<Void>.makeStream()
        isTraced = command.count > 1
        end = stream
        words = try TemporaryFolder()
        let errors = words.path + "/err"
        _ = FileManager.default.createFile(atPath: errors, contents: nil)
        box.process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        box.process.executableURL = URL(fileURLWithPath: command[0])
        box.process.arguments =
            Array(command.dropFirst()) + ["serve", "--data", folder.path, "--port", "0", "--log-level", "error"]
        box.process.standardOutput = box.output
        // A file, not a pipe: a pipe fills up and stops the child.
        let said = FileHandle(forWritingAtPath: errors)
        defer { try? said?.close() }
        box.process.standardError = said
        box.process.terminationHandler = { _ in continuation.finish() }
        try box.process.run()
    }

    /// The server's own, also where it runs as the child of a tracer (which would keep a signal to itself).
    var identifier: Int32 {
        let outer = box.process.processIdentifier
        guard isTraced else { return outer }
        let children = try? String(contentsOfFile: "/proc/\(outer)/task/\(outer)/children", encoding: .utf8)
        return children?.split(separator: " ").first.flatMap { Int32($0) } ?? outer
    }

    /// The address the server prints once it listens.
    func address() async throws -> String {
        let handle = box.output.fileHandleForReading
        return try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                var text = ""
                while true {
                    let data = handle.availableData
                    if data.isEmpty { return continuation.resume(throwing: HarnessProblem.serverDidNotStart) }
                    text += String(decoding: data, as: UTF8.self)
                    guard let range = text.range(of: "https?://[^\\s]+", options: .regularExpression),
                        text.hasSuffix("\n")
                    else { continue }
                    return continuation.resume(returning: String(text[range]))
                }
            }
        }
    }

    var isRunning: Bool { box.process.isRunning }

    func signal(_ signal: Int32) {
        if box.process.isRunning { Foundation.kill(identifier, signal) }
    }

    func end(_ signal: Int32) async {
        self.signal(signal)
        await waitForEnd()
    }

    /// What it printed is read by then: whoever starts servers by the hundred must not run out of descriptors.
    private func waitForEnd() async {
        for await _ in end {}
        try? box.output.fileHandleForReading.close()
    }

    func ended() async -> (code: Int32, words: String) {
        await waitForEnd()
        let status = box.process.terminationStatus
        let code = box.process.terminationReason == .uncaughtSignal ? -status : status
        return (code, (try? String(contentsOfFile: words.path + "/err", encoding: .utf8)) ?? "")
    }
}

package enum HarnessProblem: Error {
    case serverDidNotStart
    case commandFailed(String)
}
