import Filings
import Law
import Registry
import SQLEngine
import TestCluster
import Testing

@testable import Store

@Suite("Very many rows at once", .everyEngine)
struct BulkWritingTests {
    /// A filing with all that belongs to it, registered, its papers made and told about.
    @Sendable private static func write(_ number: Int, _ tx: any RegistryTransaction) throws {
        let (filing, document) = (Sample.received(number), Sample.document(number + 1_000, of: number))
        try tx.filings.add(filing)
        try tx.documents.add(document)
        let submission = Sample.submission(number, documents: [document])
        try tx.submissions.add(submission, receipt: Sample.receipt(submission, documents: [document]))
        try tx.filings.index(filing.id, court: filing.court, by: SearchWords(words: ["张三", "第\(number)号"]))
        for act in [DocketAct.started, .submitted, .claimed] {
            let facts = ["number": "\(number)", "act": "\"\(act.rawValue)\""]
            _ = try tx.docket.append(
                DocketDraft(filing: filing.id, act: act, actor: Sample.identifier(1), at: Sample.now, facts: facts)
            )
        }
        try tx.papers.add(Sample.paper(number + 2_000, of: number, kind: .receipt))
        let task = OutboxTask(
            id: Sample.identifier(number + 3_000),
            work: .makePaper(Sample.identifier(number + 2_000)),
            createdAt: Sample.now,
            dueAt: Sample.now
        )
        try tx.outbox.add(task)
        try tx.outbox.done(task.id, at: Sample.now)
        _ = try tx.inbox.add(
            InboxMessage(
                id: Sample.identifier(number + 4_000),
                account: Sample.identifier(1),
                kind: .received,
                filing: filing.id,
                at: Sample.now
            )
        )
    }

    /// All that can be read of the filings, through the shelves; sealed values are opened.
    private static func everything(_ database: RegistryDatabase, _ numbers: ClosedRange<Int>) async throws -> [String] {
        try await database.read { tx in
            var seen = try numbers.flatMap { number -> [String] in
                let id: FilingID = Sample.identifier(number)
                return [
                    "\(String(describing: try tx.filings.find(id)))", "\(try tx.documents.of(id))",
                    "\(String(describing: try tx.submissions.find(Sample.identifier(number))?.documents))",
                    "\(try tx.submissions.receipts(of: id))", "\(try tx.docket.of(id).map { ($0.sequence, $0.hash) })",
                    "\(try tx.papers.of(id))",
                ]
            }
            seen.append("\(try tx.outbox.counts())")
            seen.append("\(try tx.inbox.of(Sample.identifier(1), after: nil, limit: 50))")
            let search = FilingSearch(court: Sample.court, text: "张三", limit: 50)
            seen.append("\(try tx.filings.search(search).items.map(\.id))")
            return seen
        }
    }

    private static let numbers = 10...29

    private static func inBulk(_ store: TestStore) async throws {
        let bulk = try await BulkWriting.begin(store.database)
        var terms = BulkTerms()
        for half in [10...19, 20...29] {
            let (_, rows) = try bulk.gather { tx in for number in half { try Self.write(number, tx) } }
            try await bulk.write(rows)
            terms.add(rows)
        }
        terms.sort()
        try await bulk.finish(serials: [Sample.series(): 7], terms: terms) { _ in }
    }

    @Test("What was written in bulk reads as what transactions wrote, row for row")
    func same() async throws {
        let (one, other) = (try await TestStore(), try await TestStore())
        for store in [one, other] { try await store.addAccounts(1) }
        try await one.database.write { tx in for number in Self.numbers { try Self.write(number, tx) } }
        try await Self.inBulk(other)
        let (seen, expected) = (
            try await Self.everything(other.database, Self.numbers),
            try await Self.everything(one.database, Self.numbers)
        )
        #expect(seen == expected)
        for table in ["filing_term", "outbox_task", "docket_entry", "inbox_message"] {
            #expect(
                try await other.count("SELECT count(*) FROM \(table)")
                    == (try await one.count("SELECT count(*) FROM \(table)"))
            )
        }
    }

    @Test("Afterwards the indexes are there again, references hold, and numbers go on from the last")
    func after() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1)
        let before = try await store.engine.read { try BulkIndexes.all($0).map(\.name) }
        try await Self.inBulk(store)
        let after = try await store.engine.read { try BulkIndexes.all($0).map(\.name) }
        #expect(before.count > 10)
        #expect(after == before)
        #expect(try await store.engine.integrityFindings().isEmpty)
        #expect(try await store.database.write { try $0.cases.nextSerial(in: Sample.series()) } == 8)
    }

    @Test("What cannot be gathered is refused")
    func refused() async throws {
        let store = try await TestStore()
        let bulk = try await BulkWriting.begin(store.database)
        #expect(throws: DatabaseProblem.self) {
            try bulk.gather { tx in try tx.filings.update(Sample.received(10), ifVersion: 1) }
        }
        // The indexes are made again: the database is another test's afterwards.
        try await bulk.finish(serials: [:], terms: BulkTerms()) { _ in }
    }
}
