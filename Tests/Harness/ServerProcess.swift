import Foundation

/// The child process behind a server.
final class ServerProcess: Sendable {
    private let child: Child
    private let output: FileHandle
    private let isTraced: Bool
    private let words: TemporaryFolder

    init(command: [String], folder: TemporaryFolder, environment: [String: String]) throws {
        isTraced = command.count > 1
        words = try TemporaryFolder()
        let printed = Pipe()
        output = printed.fileHandleForReading
        // A file, not a pipe: a pipe fills up and stops the child.
        let errors = words.path + "/err"
        _ = FileManager.default.createFile(atPath: errors, contents: nil)
        guard let said = FileHandle(forWritingAtPath: errors) else { throw HarnessProblem.serverDidNotStart }
        defer {
            try? said.close()
            try? printed.fileHandleForWriting.close()
        }
        child = try Child(
            command + ["serve", "--data", folder.path, "--port", "0", "--log-level", "error"],
            environment: environment,
            output: printed.fileHandleForWriting.fileDescriptor,
            errors: said.fileDescriptor
        )
    }

    /// The server's own, also where it runs as the child of a tracer (which would keep a signal to itself).
    var identifier: Int32 {
        let outer = child.identifier
        guard isTraced else { return outer }
        let children = try? String(contentsOfFile: "/proc/\(outer)/task/\(outer)/children", encoding: .utf8)
        return children?.split(separator: " ").first.flatMap { Int32($0) } ?? outer
    }

    /// The address the server prints once it listens.
    func address() async throws -> String {
        let handle = output
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

    var isRunning: Bool { child.isRunning }

    func signal(_ signal: Int32) {
        if child.isRunning { Foundation.kill(identifier, signal) }
    }

    func end(_ signal: Int32) async {
        self.signal(signal)
        await waitForEnd()
    }

    /// What it printed is read by then: whoever starts servers by the hundred must not run out of descriptors.
    @discardableResult
    private func waitForEnd() async -> Int32 {
        let code = await child.ended()
        try? output.close()
        return code
    }

    func ended() async -> (code: Int32, words: String) {
        let code = await waitForEnd()
        return (code, (try? String(contentsOfFile: words.path + "/err", encoding: .utf8)) ?? "")
    }
}
