import Filings
import Law
import Registry
import TestCluster
import Testing

@testable import Store

@Suite("The review queue", .everyEngine)
struct QueueTests {
    private static let later = Sample.now.adding(days: 3)

    /// 10 and 11 run out first, then 12 to 14; 20 is a draft, 21 at another court.
    private static func filled() async throws -> TestStore {
        let store = try await TestStore()
        try await store.addAccounts(1, 2)
        try await store.database.write { tx in
            for number in 10...11 { try tx.filings.add(Sample.received(number)) }
            for number in 12...14 { try tx.filings.add(Sample.received(number, at: later)) }
            try tx.filings.add(Sample.draft(20))
            try tx.filings.add(Sample.received(21, court: "京0101"))
            _ = try tx.filings.claim(
                Sample.identifier(12),
                by: Sample.identifier(2),
                now: later,
                until: later.adding(seconds: 60)
            )
            _ = try tx.filings.claim(
                Sample.identifier(13),
                by: Sample.identifier(2),
                now: Sample.now,
                until: Sample.now.adding(seconds: 60)
            )
        }
        return store
    }

    @Test(
        "Narrowed by desk, form and amount together; what is left keeps its order, and no other court's is among it",
        arguments: [
            (QueueNarrowing(whose: .mine), [12]), (QueueNarrowing(whose: .unclaimed), [10, 11, 13, 14]),
            (QueueNarrowing(form: "private-lending"), [10, 11, 12, 13, 14]), (QueueNarrowing(form: "divorce"), []),
            (QueueNarrowing(least: Money(fen: Int64.max / 1_000)), []),
            (
                QueueNarrowing(whose: .unclaimed, form: "private-lending", most: Money(fen: Int64.max / 1_000)),
                [10, 11, 13, 14]
            ),
        ]
    )
    func narrowed(by narrowing: QueueNarrowing, numbers: [Int]) async throws {
        let store = try await Self.filled()
        var query = QueueQuery(
            court: Sample.court,
            filter: .all,
            narrowing: narrowing,
            viewer: Sample.identifier(2),
            now: Self.later,
            limit: 2
        )
        var found: [FilingID] = []
        // Page by page until there is nothing more.
        repeat {
            let asked = query
            let part = try await store.database.read { tx in try tx.filings.narrowed(asked) }
            found += part.items.map(\.id)
            query.after = part.next
        } while query.after != nil
        #expect(found == numbers.map { Sample.identifier($0) })
    }

    @Test(
        "What runs out first comes first, and filters leave out what they should",
        arguments: [
            (QueueQuery.Filter.all, [10, 11, 12, 13, 14]),
            (.mine, [12]),
            (.unclaimed, [10, 11, 13, 14]),
            (.dueToday, [10, 11]),
        ]
    )
    func order(filter: QueueQuery.Filter, numbers: [Int]) async throws {
        let store = try await Self.filled()
        let dueDay = Sample.deadline().lastDay
        // The claim of 12 is made anew on the day on which the first filings run out.
        let now = filter == .dueToday ? dueDay.startOfDay : Self.later
        let found = try await store.database.read { tx in
            try tx.filings.queue(
                QueueQuery(court: Sample.court, filter: filter, viewer: Sample.identifier(2), now: now)
            )
        }
        #expect(found.map(\.id) == numbers.map { Sample.identifier($0) })
    }

    @Test("Pages follow each other without a gap and without anything twice", arguments: 1...4)
    func pages(limit: Int) async throws {
        let store = try await Self.filled()
        let all = try await store.database.read { tx in
            var all: [FilingID] = []
            var cursor: DayCursor?
            repeat {
                let query = QueueQuery(
                    court: Sample.court,
                    filter: .all,
                    viewer: Sample.identifier(1),
                    now: Self.later,
                    after: cursor,
                    limit: limit
                )
                let page = try tx.filings.queue(query)
                all += page.map(\.id)
                cursor = page.last.flatMap { last in
                    last.stage.runningDeadline.map { DayCursor(day: $0.lastDay, id: last.id) }
                }
            } while cursor != nil
            return all
        }
        #expect(all == [10, 11, 12, 13, 14].map { Sample.identifier($0) })
    }

    @Test("The court's waiting filings are counted, and those that are due")
    func counts() async throws {
        let store = try await Self.filled()
        let tomorrow = Sample.deadline().lastDay.adding(days: 1)
        let counts = try await store.database.read { tx in
            [
                try tx.filings.queueCount(court: Sample.court, dueBefore: nil),
                try tx.filings.queueCount(court: Sample.court, dueBefore: tomorrow),
            ]
        }
        #expect(counts == [5, 2])
    }
}
