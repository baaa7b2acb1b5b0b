import Bootstrap
import Filings
import Foundation
import Growth
import Law
import Registry
import Testing

@Suite("A store that was grown")
struct GrowthTests {
    private static func grow(_ count: Int, seed: UInt64) async throws -> Summary {
        let folder = NSTemporaryDirectory() + "dengwen-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let installation = try await Installation.open(try await Settings.load(flags: ["data": folder]))
        let growth = Growth(
            office: installation.office,
            database: installation.database,
            vault: folder + "/vault",
            resources: installation.settings.resourcesFolder,
            seed: seed
        )
        let grown = try await growth.add(count, waiting: 30)
        let report = try await installation.check { _ in }
        let clerk = Caller(
            account: grown.people.desks[0].clerk.id,
            name: "",
            roles: [RoleHeld(.clerk, in: "京0105")],
            language: .chinese
        )
        let queue = try await ReviewQueue(court: "京0105", caller: clerk).carryOut(in: installation.office)
        let name = grown.atCourt.first?.ownerName ?? ""
        let found = try await ReviewQueue(court: "京0105", search: name, caller: clerk)
            .carryOut(in: installation.office)
        await installation.close()
        return Summary(
            problems: report.problems.map(\.code),
            filings: report.filings,
            names: grown.people.parties.map(\.name),
            waiting: queue.waiting,
            moreWaiting: grown.waiting.count,
            found: found.items.count
        )
    }

    private struct Summary {
        let problems: [String]
        let filings: Int
        let names: [String]
        let waiting: Int
        let moreWaiting: Int
        let found: Int
    }

    @Test("Check finds nothing wrong with it, the queue shows who waits, and names are found")
    func clean() async throws {
        let summary = try await Self.grow(300, seed: 7)
        #expect(summary.problems.isEmpty)
        #expect(summary.filings == 330)
        #expect(summary.moreWaiting == 30)
        #expect(summary.waiting >= 30)
        #expect(summary.found > 0)
    }

    @Test("The same seed gives the same people, another seed others")
    func deterministic() async throws {
        let (one, same, other) = (
            try await Self.grow(25, seed: 3), try await Self.grow(25, seed: 3), try await Self.grow(25, seed: 4)
        )
        #expect(one.names == same.names)
        #expect(one.names != other.names)
    }
}
