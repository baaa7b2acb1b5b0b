import Foundation

/// One run of the real binary.
package struct CommandLineRun: Sendable {
    package let exitCode: Int32
    package let output: String
    package let words: String

    /// Runs `dengwen` with arguments; waits for it off the cooperative pool.
    package static func dengwen(
        _ arguments: [String],
        environment: [String: String] = [:]
    ) async throws -> CommandLineRun {
        try await run(RunningServer.binary, arguments, environment: environment)
    }

    /// Runs a binary with arguments, the same way.
    package static func run(
        _ binary: String,
        _ arguments: [String],
        environment: [String: String] = [:]
    ) async throws -> CommandLineRun {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try waitFor(binary, arguments, environment) })
            }
        }
    }

    private static func waitFor(
        _ binary: String,
        _ arguments: [String],
        _ environment: [String: String]
    ) throws -> CommandLineRun {
        let folder = try TemporaryFolder()
        let (outputPath, wordsPath) = (folder.path + "/out", folder.path + "/err")
        for path in [outputPath, wordsPath] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: binary)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        // Files, not pipes: a pipe fills up and stops the child.
        let handles = [
            FileHandle(forWritingAtPath: outputPath), FileHandle(forWritingAtPath: wordsPath),
            FileHandle(forReadingAtPath: "/dev/null"),
        ]
        // Not left to whoever lets go of them: after some hundred runs Foundation hears of no process's end any more.
        defer { for handle in handles { try? handle?.close() } }
        process.standardOutput = handles[0]
        process.standardError = handles[1]
        process.standardInput = handles[2]
        try process.run()
        process.waitUntilExit()
        return CommandLineRun(
            exitCode: process.terminationStatus,
            output: try String(contentsOfFile: outputPath, encoding: .utf8),
            words: try String(contentsOfFile: wordsPath, encoding: .utf8)
        )
    }
}
