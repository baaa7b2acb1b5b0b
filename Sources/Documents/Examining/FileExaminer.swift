import Synchronization

/// Has strangers' files examined by `dengwen-examiner`: one long-lived program that makes a confined child for each file.
///
/// It is started when the first file comes, and again whenever it has ended; a file whose examination was lost with it is
/// examined once more.
package final class FileExaminer: Sendable {
    private static let tries = 3

    private let limits: ProcessLimits
    private let running = Mutex(ExaminerProcess?.none)

    package init(limits: ProcessLimits = ProcessLimits()) {
        self.limits = limits
    }

    deinit { running.withLock { $0?.end() } }

    /// The process that examines now, for tests that end it.
    package var process: Int32? { running.withLock { $0.flatMap { $0.isOver ? nil : $0.identifier } } }

    /// Files it has been asked about and has not answered.
    package var asked: Int { running.withLock { $0?.asked ?? 0 } }

    /// - Parameters:
    ///   - file: open for reading.
    ///   - type: what its first bytes say it is.
    ///   - wallTime: how long it may take.
    /// - Returns: its pages; 1 for a picture.
    /// - Throws: why the file is not taken.
    func pages(
        of file: Int32,
        as type: DocumentMediaType,
        within wallTime: Duration
    ) async throws(DocumentRefusal) -> Int {
        switch try await finding(file, type, wallTime) {
        case .sound(let pages): return pages
        case .passwordNeeded: throw .encrypted
        case .broken: throw .broken(type)
        case .tooComplex, .timedOut: throw .tooComplex
        case .notExamined: throw .checkUnavailable(program: ExaminerProgram.name)
        }
    }

    private func finding(
        _ file: Int32,
        _ type: DocumentMediaType,
        _ wallTime: Duration
    ) async throws(DocumentRefusal) -> ExaminerFinding {
        let milliseconds = UInt32(clamping: Int64(wallTime / .milliseconds(1)))
        for _ in 0..<Self.tries {
            guard let process = started() else { break }
            do {
                return try await process.examine(file, as: type.examinerKind, milliseconds: milliseconds)
            } catch ExaminerProcess.Failure.lost {
                continue
            } catch {
                break
            }
        }
        throw .checkUnavailable(program: ExaminerProgram.name)
    }

    private func started() -> ExaminerProcess? {
        guard let path = ExaminerProgram.path else { return nil }
        return running.withLock { running in
            if let running, !running.isOver { return running }
            running = ExaminerProcess(path: path, limits: limits)
            return running
        }
    }
}

extension DocumentMediaType {
    fileprivate var examinerKind: ExaminerMessages.Kind {
        switch self {
        case .pdf: .pdf
        case .jpeg: .jpeg
        case .png: .png
        }
    }
}
