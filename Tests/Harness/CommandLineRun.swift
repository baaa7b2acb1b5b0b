import Foundation

/// One run of the real binary.
package struct CommandLineRun: Sendable {
    package let exitCode: Int32
    package let output: String
    package let words: String

    /// Runs `dengwen` with arguments; waits for it without a thread of the cooperative pool.
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
        let folder = try TemporaryFolder()
        let (outputPath, wordsPath) = (folder.path + "/out", folder.path + "/err")
        let exitCode = try await start(binary, arguments, environment, outputPath, wordsPath).ended()
        return CommandLineRun(
            exitCode: exitCode,
            output: try String(contentsOfFile: outputPath, encoding: .utf8),
            words: try String(contentsOfFile: wordsPath, encoding: .utf8)
        )
    }

    /// Its words go to files, not to pipes: a pipe fills up and stops the child.
    private static func start(
        _ binary: String,
        _ arguments: [String],
        _ environment: [String: String],
        _ outputPath: String,
        _ wordsPath: String
    ) throws -> Child {
        for path in [outputPath, wordsPath] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        guard let output = FileHandle(forWritingAtPath: outputPath), let words = FileHandle(forWritingAtPath: wordsPath)
        else { throw HarnessProblem.commandFailed(binary) }
        defer { for handle in [output, words] { try? handle.close() } }
        return try Child(
            [binary] + arguments,
            environment: environment,
            output: output.fileDescriptor,
            errors: words.fileDescriptor
        )
    }
}
