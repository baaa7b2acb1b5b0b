import Harness
import OwnCluster
import Synchronization

/// PostgreSQL is killed as by a power cut while people file, and started again; the court's server goes on all the time.
package struct ClusterKilled: Fault {
    package let name = "PostgreSQL killed and restarted in mid-transaction"
    private static let people = 6

    package init() {}

    package func run(_ thoroughness: Thoroughness) async throws -> FaultRow {
        var row = FaultRow(name)
        let court = try await TriedCourt.make(on: .postgres)
        guard let cluster = court.cluster else { return .notTried(name, because: "no cluster") }
        let document = try TriedCourt.document(bytes: 20_000, in: court.folder)
        let server = try await court.serve()
        let filer = try await Filer.signIn(at: server.address)
        let day = Day()
        let kills = thoroughness == .full ? 20 : 2
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<Self.people {
                group.addTask {
                    while !day.isOver.withLock({ $0 }) {
                        if await filer.file(document, noting: court.promises) == nil {
                            day.brokenOff.withLock { $0 += 1 }
                        }
                    }
                }
            }
            group.addTask {
                defer { day.isOver.withLock { $0 = true } }
                for number in 1...kills {
                    // In the midst of filing, each time somewhere else: so many acknowledgements later.
                    await Self.acknowledged(number % 5 + 3, more: court.promises)
                    try await cluster.kill()
                    try await cluster.restart()
                }
                await Self.acknowledged(Self.people, more: court.promises)
            }
            try await group.waitForAll()
        }
        row.tries = kills
        row.expect(server.isRunning, "the court's server ended with its database")
        let after = await filer.file(document, noting: court.promises)
        row.expect(after != nil, "no filing was receipted after the last restart")
        row.remarks.append("\(day.brokenOff.withLock { $0 }) filings broken off meanwhile, each with an answer")
        await server.stop()
        try await court.settle(into: &row)
        return row
    }

    private final class Day: Sendable {
        let isOver = Mutex(false)
        let brokenOff = Mutex(0)
    }

    /// Waits for so many acknowledgements from now on; bounded.
    private static func acknowledged(_ wanted: Int, more promises: Promises) async {
        let begin = await promises.count
        for _ in 0..<2_400 {
            if await promises.count >= begin + wanted { return }
            try? await Task.sleep(for: .milliseconds(25))
        }
    }
}
