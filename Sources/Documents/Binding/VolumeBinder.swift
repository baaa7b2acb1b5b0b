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
        let list = Array(parts.map(\.line).joined().utf8)
        // The files themselves lie in its memory too: it adds them to this limit, and prlimit must not forbid that.
        var outer = limits
        outer.memory = limits.memory << 4
        let configuration = LimitedProcess(limits: outer)
            .configuration(program, ["bind", "\(limits.memory)", "\(limits.processorSeconds)"])
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                let result = try await run(
                    configuration,
                    input: .array(list),
                    output: .sequence,
                    error: .string(limit: 64)
                ) { execution in
                    for try await piece in execution.standardOutput {
                        try await take(piece.withUnsafeBytes(Array.init))
                    }
                }
                guard case .exited(0) = result.terminationStatus else {
                    let said = result.standardError ?? ""
                    throw Failure.notBindable(part: Int(said.filter(\.isNumber)) ?? 0)
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
