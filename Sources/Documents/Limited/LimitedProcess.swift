package import Subprocess

/// Runs a program that reads what strangers sent: with limits, in a session of its own, with an almost empty environment.
///
/// The limits are set by `prlimit` (package util-linux), which then becomes the program. When the time is up, or the calling task is
/// cancelled, the whole process group is killed, grandchildren included.
package struct LimitedProcess: Sendable {
    package enum Failure: Error, Sendable, Hashable {
        /// The program, or `prlimit`, is not on this machine.
        case notInstalled(program: String)
        case notStarted(program: String)
        case timedOut
        /// The calling task was cancelled.
        case cancelled
        case outputTooLarge
    }

    package struct Ending: Sendable, Hashable {
        package var status: TerminationStatus
        package var output: [UInt8]

        /// The exit code; nil when a signal ended it, as the limits do.
        package var exitCode: Int32? {
            if case .exited(let code) = status { Int32(code) } else { nil }
        }
    }

    package var limits: ProcessLimits

    static let searchPath = ["/usr/local/bin", "/usr/bin", "/bin"]

    package init(limits: ProcessLimits = ProcessLimits()) {
        self.limits = limits
    }

    package func run(_ program: String, _ arguments: [String]) async throws(Failure) -> Ending {
        let configuration = configuration(program, arguments)
        let raced: Result<Ending, Failure>? = await withTaskGroup { group in
            group.addTask { await finish(configuration, program: program) }
            group.addTask {
                do {
                    try await ContinuousClock().sleep(for: limits.wallTime)
                    return Result.failure(.timedOut)
                } catch {
                    // The program ended first, or the caller was cancelled: the other task tells.
                    return nil
                }
            }
            var first: Result<Ending, Failure>?
            while first == nil, let next = await group.next() { first = next }
            // Kills the process group if it is still there, and waits for that.
            group.cancelAll()
            return first
        }
        let ending = try (raced ?? .failure(.timedOut)).get()
        // `prlimit` exits with 127 when there is no such program.
        if ending.exitCode == 127 { throw .notInstalled(program: program) }
        return ending
    }

    func configuration(_ program: String, _ arguments: [String]) -> Configuration {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
        return Configuration(
            executable: .name("prlimit"),
            arguments: Arguments(limits.arguments + ["--", program] + arguments),
            environment: .custom(["PATH": Self.searchPath.joined(separator: ":"), "LANG": "C.UTF-8"]),
            platformOptions: options
        )
    }

    private func finish(_ configuration: Configuration, program: String) async -> Result<Ending, Failure>? {
        do {
            let result = try await Subprocess.run(configuration, output: .bytes(limit: limits.output))
            return .success(Ending(status: result.terminationStatus, output: result.standardOutput))
        } catch let error as SubprocessError {
            switch error.code {
            case .outputLimitExceeded: return .failure(.outputTooLarge)
            case .executableNotFound: return .failure(.notInstalled(program: "prlimit"))
            default: return .failure(Task.isCancelled ? .cancelled : .notStarted(program: program))
            }
        } catch {
            return .failure(Task.isCancelled ? .cancelled : .notStarted(program: program))
        }
    }
}
