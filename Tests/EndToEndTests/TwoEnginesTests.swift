import Foundation
import Harness
import Interchange
import OwnCluster
import TestCluster
import Testing

@Suite("One installation, two engines")
struct TwoEnginesTests {
    private static func run(_ arguments: String...) async throws -> CommandLineRun {
        try await CommandLineRun.dengwen(arguments)
    }

    /// Starts a copy and kills it as soon as it says that something was copied.
    private static func killed(_ arguments: [String]) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            Thread.detachNewThread {
                let (process, words) = (Process(), Pipe())
                process.executableURL = URL(fileURLWithPath: RunningServer.binary)
                process.arguments = arguments
                process.standardOutput = FileHandle.nullDevice
                process.standardError = words
                do { try process.run() } catch { return continuation.resume(throwing: error) }
                _ = words.fileHandleForReading.availableData
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                continuation.resume()
            }
        }
    }

    @Test("A demonstration moves to PostgreSQL, killed on the way, is served from there, and comes back the same")
    func thereAndBack() async throws {
        let server = try await PostgresServer.start(.durability)
        let (folder, url) = (try TemporaryFolder(), server.url())
        let made = try await Self.run("demo", "--data", folder.path)
        #expect(made.exitCode == 0)

        let there = ["store", "copy", "--from", "sqlite:\(folder.path)", "--to", url, "--json"]
        try await Self.killed(there)
        let early = try await Self.run("check", "--data", folder.path, "--database", url)
        #expect(early.exitCode == 4 && early.words.contains("not finished"), "\(early.words)")
        let copied = try await CommandLineRun.dengwen(there)
        #expect(copied.exitCode == 0, "\(copied.words)")

        // The database is the new one, documents and keys are where they were.
        let running = try await RunningServer.start(in: folder, environment: ["DENGWEN_DATABASE": url])
        let receipt = try await Filer.signIn(at: running.address).file()
        await running.stop()
        #expect(!receipt.number.isEmpty)
        let checked = try await Self.run("check", "--data", folder.path, "--database", url, "--json")
        #expect(checked.exitCode == 0, "\(checked.output)\(checked.words)")
        #expect(checked.output.contains("\"filings\" : 19"))

        let home = folder.path + "/home"
        let back = try await Self.run("store", "copy", "--from", url, "--to", "sqlite:\(home)/dengwen.sqlite", "--json")
        #expect(back.exitCode == 0, "\(back.words)")
        for name in ["vault", "keys.json", "settings.json"] {
            try FileManager.default.moveItem(atPath: "\(folder.path)/\(name)", toPath: "\(home)/\(name)")
        }
        let again = try await Self.run("check", "--data", home, "--json")
        #expect(again.exitCode == 0, "\(again.output)\(again.words)")
        #expect(again.output.contains("\"filings\" : 19"))

        let foreign = try await Self.run("store", "copy", "--from", "sqlite:\(folder.path)", "--to", url)
        #expect(foreign.exitCode == 4 && foreign.words.contains("holds data already"))
    }
}
