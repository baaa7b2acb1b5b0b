import Foundation
import Testing

/// The probe run under `strace`, which counts its syncs or makes them fail.
struct Traced {
    /// `done 20` and the like, as the probe printed them.
    var outcomes: [String]
    /// The traced calls in order, `name(arguments) = result`; only those that have ended.
    var calls: [String]

    func count(_ names: String...) -> Int {
        calls.count { call in names.contains { call.hasPrefix($0 + "(") } }
    }

    /// - Parameters:
    ///   - arguments: those of the probe.
    ///   - trace: the calls to record, such as `fsync,fdatasync`.
    ///   - inject: what to break, in `strace`'s own words.
    /// - Returns: what happened.
    /// - Throws: if the probe did not end well.
    static func run(_ arguments: [String], trace: String, inject: String? = nil) throws -> Traced {
        let folder = try TemporaryFolder()
        let log = "\(folder.path)/trace"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
        process.arguments =
            ["-f", "-qq", "-y", "-s", "0", "-o", log, "-e", "trace=\(trace)", "-e", "signal=none"]
            + (inject.map { ["-e", "inject=\($0)"] } ?? [])
            + [try probe()] + arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return Traced(
            outcomes: String(decoding: printed, as: UTF8.self).split(separator: "\n").map(String.init),
            calls: calls(in: try String(contentsOfFile: log, encoding: .utf8))
        )
    }

    static let available = FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")

    /// Built beside the tests.
    private static func probe() throws -> String {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let path = URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("DurabilityProbe")
            .path
        try #require(FileManager.default.isExecutableFile(atPath: path), "build the probe first")
        return path
    }

    /// Calls that other threads interrupted are joined again; each stands where it ended.
    private static func calls(in log: String) -> [String] {
        var begun: [Substring: Substring] = [:]
        var calls: [String] = []
        for line in log.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
            guard parts.count == 2 else { continue }
            let (thread, call) = (parts[0], parts[1].drop { $0 == " " })
            if call.hasSuffix("<unfinished ...>") {
                begun[thread] = call.dropLast("<unfinished ...>".count)
            } else if call.hasPrefix("<... "), let resumed = call.range(of: "resumed>") {
                calls.append(String((begun.removeValue(forKey: thread) ?? "") + call[resumed.upperBound...]))
            } else {
                calls.append(String(call))
            }
        }
        return calls
    }
}
