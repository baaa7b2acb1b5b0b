import Filings
import Law
import Registry
import TestCluster
import Testing

@testable import Store

@Suite("Filings", .everyEngine)
struct FilingTests {
    @Test("A filing comes back as it was put in", arguments: oddTexts)
    func roundTrip(text: String) async throws {
        let store = try await TestStore()
        try await store.addAccounts(1)
        var filing = Sample.received(10)
        filing.caption = Bilingual(chinese: text, english: text + "!")
        filing.claim = FilingRecord.Claim(by: Sample.identifier(1), until: Sample.now)
        let due = FeeDue(amount: Money(fen: 230_000), notice: Sample.identifier(5), at: Sample.now)
        filing.fee = .noticed(due)
        let put = filing
        let found = try await store.database.write { tx in
            try tx.filings.add(put)
            return try tx.filings.find(put.id)
        }
        #expect(found == put)
        #expect(found?.caption.chinese.unicodeScalars.elementsEqual(text.unicodeScalars) ?? false)
    }

    @Test("Whoever read an older version does not overwrite a newer one")
    func version() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1)
        try await store.database.write { tx in
            var filing = Sample.draft(10)
            try tx.filings.add(filing)
            filing.stage = Sample.received(10).stage
            #expect(try tx.filings.update(filing, ifVersion: 1))
            #expect(try !tx.filings.update(filing, ifVersion: 1))
            #expect(try tx.filings.find(filing.id)?.version == 2)
            #expect(try tx.filings.find(filing.id)?.stage.name == .received)
        }
    }

    @Test("A live claim keeps others away; a lapsed one does not; only its holder lays it back")
    func claim() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1, 2)
        try await store.database.write { tx in
            let filing = Sample.received(10)
            let (one, two): (AccountID, AccountID) = (Sample.identifier(1), Sample.identifier(2))
            let until = Sample.now.adding(seconds: 60)
            try tx.filings.add(filing)
            #expect(try tx.filings.claim(filing.id, by: one, now: Sample.now, until: until))
            #expect(try tx.filings.claim(filing.id, by: one, now: Sample.now, until: until))
            #expect(try !tx.filings.claim(filing.id, by: two, now: Sample.now, until: until))
            #expect(try !tx.filings.release(filing.id, by: two))
            #expect(try tx.filings.claim(filing.id, by: two, now: until, until: until.adding(seconds: 60)))
            #expect(try tx.filings.find(filing.id)?.claim?.by == two)
            #expect(try tx.filings.find(filing.id)?.version == 1)
            #expect(try tx.filings.release(filing.id, by: two))
            #expect(try tx.filings.find(filing.id)?.claim == nil)
        }
    }

    @Test("One's own filings come last touched first, page by page, each once")
    func ofOwner() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1, 2)
        let (all, drafts) = try await store.database.write { tx in
            for number in 10..<20 {
                var filing = Sample.draft(number)
                // Two in each second, so that the identifier has to decide.
                filing.updatedAt = Sample.now.adding(seconds: number / 2)
                try tx.filings.add(filing)
            }
            try tx.filings.add(Sample.draft(30, owner: 2))
            try tx.filings.add(Sample.received(31))
            var all: [FilingID] = []
            var cursor: FilingCursor?
            repeat {
                let page = try tx.filings.ofOwner(Sample.identifier(1), after: cursor, limit: 3)
                all += page.map(\.id)
                cursor = page.last.map { FilingCursor(at: $0.updatedAt, id: $0.id) }
            } while cursor != nil
            return (all, try tx.filings.countDrafts(of: Sample.identifier(1)))
        }
        #expect(all == ([31] + (10..<20).reversed()).map { Sample.identifier($0) })
        #expect(drafts == 10)
    }

    @Test("A filing that refers to nobody is not taken")
    func foreignKey() async throws {
        let store = try await TestStore()
        await #expect(throws: (any Error).self) {
            try await store.database.write { tx in try tx.filings.add(Sample.draft(10)) }
        }
    }
}
