import Harness
import Interchange

/// SIGKILL at the N-th write, sync or rename of a submission, for every N, from the first byte of a document until the papers
/// are made.
package struct KilledAtEveryCall: Fault {
    package let name = "SIGKILL at the N-th write, sync, rename of a submission"
    private static let calls = "write,sync,rename"

    package init() {}

    package func run(_ thoroughness: Thoroughness) async throws -> FaultRow {
        var row = FaultRow(name)
        guard let shim = try await Shim.make() else { return .notTried(name, because: "no C compiler") }
        let court = try await TriedCourt.make()
        let document = try TriedCourt.document(bytes: 20_000, in: court.folder)
        // Counted first.
        let whole = try await submit(court, document, shim, killedAt: 0)
        row.expect(whole.hasReceipt, "an undisturbed submission gave no receipt")
        let calls = shim.calls()
        row.remarks.append(Self.summary(calls))
        for number in Self.numbers(calls, thoroughness) {
            row.tries += 1
            let trial = try await submit(court, document, shim, killedAt: number)
            row.expect(
                trial.wasKilled || trial.hasReceipt,
                "call \(number): neither killed nor receipted"
            )
            try await court.check(into: &row)
            guard row.problems.isEmpty else {
                row.remarks.append("first problem after call \(number) of \(calls.count)")
                break
            }
        }
        try await court.settle(into: &row)
        return row
    }

    private struct Trial {
        let hasReceipt: Bool
        let wasKilled: Bool
    }

    private func submit(
        _ court: TriedCourt,
        _ document: String,
        _ shim: Shim,
        killedAt number: Int
    ) async throws -> Trial {
        let environment = try shim.breaking(Self.calls, of: court.folder, at: number, by: "kill")
        let server = try await court.serve(environment)
        let filer = try await Filer.signIn(at: server.address)
        let receipt = await filer.file(document, noting: court.promises) { shim.arm() }
        if let receipt { _ = await filer.papersMade(of: receipt.filing) }
        let wasKilled = shim.calls().contains { $0.number == number }
        await server.kill()
        return Trial(hasReceipt: receipt != nil, wasKilled: wasKilled)
    }

    /// Every one; in the short form four syncs and renames, and a write between.
    private static func numbers(_ calls: [Shim.Call], _ thoroughness: Thoroughness) -> [Int] {
        switch thoroughness {
        // Somewhat more than were counted: the outbox does not do the same each time.
        case .full: return Array(1...(calls.count + 20))
        case .short:
            let points = calls.filter { $0.name != "pwrite" }.map(\.number)
            let step = max(points.count / 4, 1)
            return stride(from: 0, to: points.count, by: step).map { points[$0] }.prefix(4) + [calls.count / 2]
        }
    }

    private static func summary(_ calls: [Shim.Call]) -> String {
        let syncs = calls.count { $0.name.hasSuffix("sync") }
        let renames = calls.count { $0.name.hasPrefix("rename") }
        return
            "\(calls.count) calls in one submission: \(calls.count - syncs - renames) writes, \(syncs) syncs, \(renames) renames"
    }
}
