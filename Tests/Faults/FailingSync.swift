import Harness
import Interchange

/// A sync fails once (EIO), and the next one would succeed.
///
/// The kernel may have thrown the pages away and marked them clean, so a second sync that succeeds proves nothing: the server
/// must acknowledge nothing more, must not sync that file again, and must end with a sentence.
package struct FailingSync: Fault {
    package let name = "EIO from a sync"

    package init() {}

    package func run(_ thoroughness: Thoroughness) async throws -> FaultRow {
        var row = FaultRow(name)
        guard let shim = try await Shim.make() else { return .notTried(name, because: "no C compiler") }
        let court = try await TriedCourt.make()
        let document = try TriedCourt.document(bytes: 20_000, in: court.folder)
        let server = try await court.serve(try shim.breaking("sync", of: court.folder, at: 0, by: "EIO"))
        let filer = try await Filer.signIn(at: server.address)
        if let receipt = await filer.file(document, noting: court.promises, armed: { shim.arm() }) {
            _ = await filer.papersMade(of: receipt.filing)
        }
        await server.stop()
        let calls = shim.calls()
        for number in Self.numbers(calls, thoroughness) {
            row.tries += 1
            try await fail(number, court, document, shim, into: &row)
            try await court.check(into: &row)
        }
        try await court.settle(into: &row)
        return row
    }

    private func fail(
        _ number: Int,
        _ court: TriedCourt,
        _ document: String,
        _ shim: Shim,
        into row: inout FaultRow
    ) async throws {
        let server = try await court.serve(try shim.breaking("sync", of: court.folder, at: number, by: "EIO"))
        let filer = try await Filer.signIn(at: server.address)
        let receipt = await filer.file(document, noting: court.promises) { shim.arm() }
        if let receipt { _ = await filer.papersMade(of: receipt.filing) }
        let calls = shim.calls()
        guard let failed = calls.first(where: { $0.number == number }) else {
            // Fewer syncs than the first time: nothing failed.
            await server.stop()
            return
        }
        // Whether or not the one submission was receipted before: nothing is acknowledged after.
        let more = await filer.file(document, noting: court.promises)
        row.expect(more == nil, "sync \(number) (\(Self.short(failed.path))) failed and a later filing was receipted")
        let ended = await Self.ends(server, within: 15)
        row.expect(ended, "sync \(number) (\(Self.short(failed.path))) failed and the server goes on running")
        guard ended else { return await server.kill() }
        let (code, words) = await server.ended()
        row.expect(code == 4, "sync \(number): exit code \(code), not 4")
        row.expect(words.contains("could not confirm a write"), "sync \(number): no sentence says why it ended")
        let again = shim.calls().contains { $0.number > number && $0.path == failed.path }
        row.expect(!again, "sync \(number) was tried again on \(Self.short(failed.path))")
    }

    private static func ends(_ server: RunningServer, within seconds: Int) async -> Bool {
        for _ in 0..<(seconds * 20) {
            if !server.isRunning { return true }
            try? await Task.sleep(for: .milliseconds(50))
        }
        return false
    }

    private static func numbers(_ calls: [Shim.Call], _ thoroughness: Thoroughness) -> [Int] {
        switch thoroughness {
        case .full: return calls.map(\.number)
        case .short:
            let log = calls.first { $0.path.hasSuffix("-wal") }?.number
            let document = calls.first { $0.path.contains("/vault/incoming/") }?.number
            return [log, document].compactMap(\.self)
        }
    }

    private static func short(_ path: String) -> String {
        path.split(separator: "/").suffix(2).joined(separator: "/")
    }
}
