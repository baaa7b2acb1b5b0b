import Foundation
import Subprocess

/// Binds files that were examined before into one PDF with an outline, in a process that can do nothing but compute and write.
///
/// The first part's pages are numbered i, ii, …, all others 1, 2, …: the first is the list that names the others' pages.
package struct VolumeBinder: Sendable {
    package enum Failure: Error, Sendable, Hashable {
        /// `dengwen-examiner` does not lie beside the program.
        case notInstalled
        /// A part, from 1, that is not there or cannot be read; 0 if it is not known which.
        case notBindable(part: Int)
        case timedOut
    }

    package var limits: ProcessLimits

    package init(limits: ProcessLimits = ProcessLimits(processorSeconds: 300, wallTime: .seconds(600))) {
        self.limits = limits
    }

    /// Hands the volume over piece by piece as it is made.
    /// - Throws: ``Failure``, or what `take` throws; what was handed over then is no whole volume.
    package func bind(_ parts: [VolumePart], take: @Sendable @escaping ([UInt8]) async throws -> Void) async throws {
        guard let program = ExaminerProgram.path else { throw Failure.notInstalled }
        // A file, and not a pipe: a program that ended before it read everything must not be written to.
        let list = FileManager.default.temporaryDirectory.appending(path: "dengwen-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: list) }
        let lines = Data(parts.map(\.line).joined().utf8)
        let isWritten = FileManager.default.createFile(
            atPath: list.path,
            contents: lines,
            attributes: [.posixPermissions: 0o600]
        )
        guard isWritten else { throw Failure.notBindable(part: 0) }
        // The files themselves lie in its memory too: it adds them to this limit, and prlimit must not forbid that.
        var outer = limits
        outer.memory = limits.memory << 4
        let configuration = LimitedProcess(limits: outer)
            .configuration(program, ["bind", "\(limits.memory)", "\(limits.processorSeconds)", list.path])
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                let status: TerminationStatus
                let said: String
                do {
                    let result = try await run(
                        configuration,
                        input: .none,
                        output: .sequence,
                        error: .string(limit: 4_096)
                    ) { execution in
                        for try await piece in execution.standardOutput {
                            try await take(piece.withUnsafeBytes(Array.init))
                        }
                    }
                    (status, said) = (result.terminationStatus, result.standardError ?? "")
                } catch is SubprocessError {
                    throw Failure.notBindable(part: 0)
                }
                guard case .exited(0) = status else {
                    throw Failure.notBindable(part: Int(said.filter { !$0.isWhitespace }) ?? 0)
                }
            }
            group.addTask { [limits] in
                try await ContinuousClock().sleep(for: limits.wallTime)
                throw Failure.timedOut
            }
            // Whoever is first decides; the other is cancelled, and the process killed if it is still there.
            defer { group.cancelAll() }
            try await group.next()
        }
    }
}
