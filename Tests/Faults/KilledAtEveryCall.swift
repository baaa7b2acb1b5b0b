import Harness
import Interchange

/// SIGKILL at the N-th write, sync or rename of a submission, for every N, from the first byte of a document until the papers
/// are made.
package struct KilledAtEveryCall: Fault {
    private let engine: TriedCourt.Engine

    init(on engine: TriedCourt.Engine) { self.engine = engine }

    package var name: String { "SIGKILL at the N-th \(words) of a submission, \(engine.rawValue)" }

    /// On PostgreSQL the program writes documents and its log; what it says to the database is sent.
    private var calls: String { engine == .sqlite ? "write,sync,rename" : "write,sync,rename,send" }
    private var words: String { calls.replacing(",", with: ", ") }

    package func run(_ thoroughness: Thoroughness) async throws -> FaultRow {
        var row = FaultRow(name)
        guard let shim = try await Shim.make() else { return .notTried(name, because: "no C compiler") }
        var numbers: [Int] = []
        repeat {
            // Each killed submission leaves a draft behind, and a person may have only so many.
            let court = try await TriedCourt.make(on: engine)
            let document = try TriedCourt.document(bytes: 20_000, in: court.folder)
            if row.tries == 0 {
                // Counted first.
                let whole = try await submit(court, document, shim, killedAt: 0)
                row.expect(whole.hasReceipt, "an undisturbed submission gave no receipt")
                let calls = shim.calls()
                row.remarks.append(Self.summary(calls))
                numbers = Self.numbers(calls, thoroughness)
            }
            for number in numbers.prefix(Self.draftsLeft) where row.problems.isEmpty {
                row.tries += 1
                let trial = try await submit(court, document, shim, killedAt: number)
                row.expect(
                    trial.wasKilled || trial.hasReceipt,
                    "call \(number): neither killed nor receipted"
                )
                try await court.check(into: &row)
                if !row.problems.isEmpty { row.remarks.append("first problem after call \(number)") }
            }
            numbers = Array(numbers.dropFirst(Self.draftsLeft))
            var settled = FaultRow(name)
            try await court.settle(into: &settled)
            row.acknowledged += settled.acknowledged
            row.lost += settled.lost
            row.problems += settled.problems.filter { !row.problems.contains($0) }
        } while !numbers.isEmpty && row.problems.isEmpty
        return row
    }

    private static let draftsLeft = 100

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
        let environment = try shim.breaking(calls, of: court.folder, at: number, by: "kill")
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
        let sends = calls.count { $0.name == "send" }
        let writes = calls.count - syncs - renames - sends
        return "\(calls.count) calls in one submission: \(writes) writes, \(syncs) syncs, \(renames) renames"
            + (sends > 0 ? ", \(sends) sent to the database" : "")
    }
}
