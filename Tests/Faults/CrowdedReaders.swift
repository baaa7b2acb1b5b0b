import Commands
import Harness
import Synchronization

/// Far more people read at once than there are connections to the database, while others file.
package struct CrowdedReaders: Fault {
    package let name = "Connection pool exhausted"

    package init() {}

    package func run(_ thoroughness: Thoroughness) async throws -> FaultRow {
        let (readers, filings) = thoroughness == .full ? (400, 40) : (80, 4)
        var row = FaultRow("\(name) (\(readers) readers at once)")
        let court = try await TriedCourt.make()
        let server = try await court.serve()
        let clerk = try await Filer.signIn(at: server.address, contact: TriedCourt.clerk)
        let filer = try await Filer.signIn(at: server.address)
        let answers = Tally()
        let filed = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<readers {
                group.addTask {
                    for _ in 0..<3 {
                        let answer = try? await clerk.client.get("/courts/%E4%BA%AC0105/queue?q=%E5%80%9F%E8%B4%B7")
                        answers.count(answer != nil)
                    }
                    return false
                }
            }
            for _ in 0..<filings {
                group.addTask { await filer.file(nil, noting: court.promises) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        row.tries = filings
        let (answered, refused) = answers.both
        row.expect(answered + refused == readers * 3, "somebody got no answer")
        row.expect(filed == filings, "\(filings - filed) of \(filings) filings were not receipted meanwhile")
        row.remarks.append(
            "\(answered) searches answered, \(refused) refused, \(filed) of \(filings) filings receipted"
        )
        await server.stop()
        try await court.settle(into: &row)
        return row
    }
}

private final class Tally: Sendable {
    private let counts = Mutex((answered: 0, refused: 0))

    func count(_ isAnswered: Bool) {
        counts.withLock { if isAnswered { $0.answered += 1 } else { $0.refused += 1 } }
    }

    var both: (answered: Int, refused: Int) { counts.withLock { $0 } }
}
