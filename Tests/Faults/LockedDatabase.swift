import Commands
import Foundation
import GRDB
import Harness

/// Another connection holds the database's write lock, as an administrator's tool might.
package struct LockedDatabase: Fault {
    package let name = "Database locked by another connection"

    package init() {}

    package func run(_ thoroughness: Thoroughness) async throws -> FaultRow {
        var row = FaultRow(name + (thoroughness == .full ? ", 30 s" : ", 6 s"))
        let court = try await TriedCourt.make()
        let server = try await court.serve()
        let filer = try await Filer.signIn(at: server.address)
        row.expect(await filer.file(nil, noting: court.promises) != nil, "no receipt before the lock")
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        // The court may be writing just now: the lock is waited for.
        configuration.busyMode = .timeout(30)
        let other = try DatabaseQueue(path: court.folder.path + "/dengwen.sqlite", configuration: configuration)
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        let begin = ContinuousClock.now
        let seconds = thoroughness == .full ? 30.0 : 5.5
        var refused = 0
        while begin.duration(to: .now) < .seconds(seconds) {
            row.tries += 1
            if await filer.file(nil, noting: court.promises) == nil { refused += 1 }
            row.expect(
                (try? await filer.client.get("/filings")) != nil,
                "reading stood still while the database was locked"
            )
        }
        try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try other.close()
        row.expect(refused == row.tries, "a filing was acknowledged while the database was locked")
        row.expect(await filer.file(nil, noting: court.promises) != nil, "no receipt after the lock was lifted")
        row.remarks.append("\(refused) filings refused while it was locked, reading went on, and after it all goes on")
        await server.stop()
        try await court.settle(into: &row)
        return row
    }
}
