import Foundation
import Harness
import Testing

/// A receipt is a promise: before it is given, its rows and its documents were synced.
///
/// Counted by strace, file by file.
@Suite(
    "Syncs for each acknowledged filing",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"))
)
struct SyncCountTests {
    @Test("Every document is synced before it is acknowledged, and the store's log before the receipt is given")
    func syncs() async throws {
        let court = try TemporaryFolder()
        let demo = try await CommandLineRun.dengwen(["demo", "--data", court.path])
        #expect(demo.exitCode == 0)
        let trace = court.path + "/trace"
        let tracer = ["/usr/bin/strace", "-f", "-y", "-qq", "-e", "trace=fdatasync,fsync", "-o", trace]
        let server = try await RunningServer.start(in: court, under: tracer)
        let filer = try await Filer.signIn(at: server.address)
        let document = Examples.folder + "/private-lending/documents/2-bank-statement.pdf"

        for _ in 0..<3 {
            let before = try Syncs(trace)
            let draft = try await filer.begin()
            _ = try await filer.add(document, to: draft)
            let taken = try Syncs(trace)
            #expect(taken.documents > before.documents, "a document was acknowledged and not synced")

            let code = try await filer.code(for: draft)
            let ready = try Syncs(trace)
            _ = try await filer.submit(draft, code: code)
            let receipted = try Syncs(trace)
            #expect(receipted.log > ready.log, "a receipt was given and the log not synced")
        }
        await server.stop()
    }
}

/// What strace has written so far.
private struct Syncs {
    /// Of the store's write-ahead log.
    let log: Int
    /// Of files that came in.
    let documents: Int

    init(_ path: String) throws {
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter {
            $0.contains("sync(")
        }
        log = lines.count { $0.contains("dengwen.sqlite-wal>") }
        documents = lines.count { $0.contains("/vault/incoming/") }
    }
}
