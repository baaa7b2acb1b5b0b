import Documents
import Testing

/// Runs a program as the tests need it, and insists that it succeeds.
enum Tool {
    static func run(_ program: String, _ arguments: [String]) async throws -> [UInt8] {
        let limits = ProcessLimits(memory: 2 << 30, output: 64 << 20)
        let ending = try await LimitedProcess(limits: limits).run(program, arguments)
        #expect(ending.exitCode == 0, "\(program) \(arguments)")
        return ending.output
    }

    static func text(_ program: String, _ arguments: [String]) async throws -> String {
        String(decoding: try await run(program, arguments), as: UTF8.self)
    }
}

extension String {
    /// Without blanks and line ends, since a PDF's text is broken wherever its lines are.
    var unbroken: String { filter { !$0.isWhitespace } }
}
