import Documents
import Foundation
import Testing

@Suite("Programs that read strangers' files are limited")
struct LimitedProcessTests {
    @Test("A program gives its output and its exit code")
    func output() async throws {
        let ending = try await LimitedProcess().run("sh", ["-c", "printf 登闻; exit 7"])
        #expect(String(decoding: ending.output, as: UTF8.self) == "登闻")
        #expect(ending.exitCode == 7)
    }

    @Test("A program sees no environment but PATH and LANG")
    func environment() async throws {
        let ending = try await LimitedProcess().run("env", [])
        let names = String(decoding: ending.output, as: UTF8.self).split(separator: "\n").map {
            $0.prefix { $0 != "=" }
        }
        #expect(Set(names) == ["PATH", "LANG"])
    }

    @Test("A program that is not there is named")
    func missing() async {
        await #expect(throws: LimitedProcess.Failure.notInstalled(program: "no-such-program")) {
            try await LimitedProcess().run("no-such-program", [])
        }
    }

    @Test("A program that takes more memory than it may is refused it")
    func memory() async throws {
        let limits = ProcessLimits(memory: 256 << 20)
        let ending = try await LimitedProcess(limits: limits).run(
            "dd",
            ["if=/dev/zero", "of=/dev/null", "bs=1G", "count=1"]
        )
        #expect(ending.exitCode != 0)
    }

    @Test("A program that computes too long is stopped")
    func processorTime() async throws {
        let limits = ProcessLimits(processorSeconds: 1)
        let ending = try await LimitedProcess(limits: limits).run("sh", ["-c", "while :; do :; done"])
        #expect(ending.exitCode == nil)
    }

    @Test("A program cannot write a greater file than it may")
    func fileSize() async throws {
        let folder = try ScratchFolder()
        let limits = ProcessLimits(fileSize: 1_000)
        let file = "of=\(folder.path)/big"
        let ending = try await LimitedProcess(limits: limits).run("dd", ["if=/dev/zero", file, "bs=100", "count=100"])
        #expect(ending.exitCode != 0)
        #expect(try folder.read("big").count <= 1_000)
    }

    @Test("More output than allowed is a failure, not a full memory")
    func outputLimit() async {
        let process = LimitedProcess(limits: ProcessLimits(output: 1_000))
        await #expect(throws: LimitedProcess.Failure.outputTooLarge) {
            try await process.run("yes", [])
        }
    }

    @Test("When the time is up, the program is stopped")
    func wallTime() async {
        let process = LimitedProcess(limits: ProcessLimits(wallTime: .milliseconds(100)))
        await #expect(throws: LimitedProcess.Failure.timedOut) { try await process.run("sleep", ["300"]) }
    }

    @Test("A program that is stopped takes its children with it")
    func grandchildren() async throws {
        let folder = try ScratchFolder()
        let script = "sleep 300 & echo $! > \(folder.path)/pid.new; mv \(folder.path)/pid.new \(folder.path)/pid; wait"
        let running = Task { try await LimitedProcess().run("sh", ["-c", script]) }
        try await wait { FileManager.default.fileExists(atPath: "\(folder.path)/pid") }
        let pid = String(decoding: try folder.read("pid"), as: UTF8.self).trimmingCharacters(
            in: .whitespacesAndNewlines
        )
        #expect(isAlive(pid))
        running.cancel()
        _ = await running.result
        // The kernel ends a killed process when it next gets to it, which on a busy machine takes a moment.
        try await wait { !isAlive(pid) }
    }

    private func wait(until isTrue: () -> Bool) async throws {
        let clock = ContinuousClock()
        let patience = clock.now.advanced(by: .seconds(30))
        while !isTrue() {
            try #require(clock.now < patience)
            try await clock.sleep(for: .milliseconds(5))
        }
    }

    /// A process that was killed but that nobody has waited for yet is dead all the same.
    private func isAlive(_ pid: String) -> Bool {
        guard let status = FileManager.default.contents(atPath: "/proc/\(pid)/stat") else { return false }
        let state = String(decoding: status, as: UTF8.self).split(separator: ") ").dropFirst().first?.first
        return state != "Z" && state != "X"
    }
}
