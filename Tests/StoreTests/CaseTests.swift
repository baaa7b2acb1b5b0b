import Filings
import Law
import Registry
import SQLEngine
import TestCluster
import Testing

@testable import Store

@Suite("Cases and papers", .everyEngine)
struct CaseTests {
    @Test("200 registrations at once get 200 consecutive numbers, and those that fail give theirs back")
    func gapless() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1)
        try await store.database.write { tx in
            for number in 1...250 { try tx.filings.add(Sample.received(number)) }
        }
        struct Refused: Error {}
        let series = try Sample.series()
        let serials = try await withThrowingTaskGroup(of: Int?.self) { group in
            for number in 1...250 {
                group.addTask {
                    do {
                        return try await store.database.write { tx in
                            let serial = try tx.cases.nextSerial(in: series)
                            guard number % 5 != 0 else { throw Refused() }
                            try tx.cases.add(Self.courtCase(number, serial: serial))
                            return serial
                        }
                    } catch is Refused {
                        return nil
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(serials.compactMap(\.self).sorted() == Array(1...200))
        #expect(try await store.count("SELECT last_serial FROM case_serial") == 200)
    }

    @Test("Every court, type and year counts for itself")
    func series() async throws {
        let store = try await TestStore()
        let serials = try await store.database.write { tx in
            [
                try tx.cases.nextSerial(in: Sample.series()), try tx.cases.nextSerial(in: Sample.series()),
                try tx.cases.nextSerial(in: Sample.series(court: "京0101")),
                try tx.cases.nextSerial(in: Sample.series(year: 2027)),
                try tx.cases.nextSerial(
                    in: CaseNumber.Series(
                        courtCode: CourtCode(Sample.court),
                        specialCode: "知",
                        typeCode: "民初",
                        year: 2026
                    )
                ),
            ]
        }
        #expect(serials == [1, 2, 1, 1, 1])
    }

    private static func courtCase(_ number: Int, serial: Int, special: String? = nil) throws -> CaseRecord {
        let series = CaseNumber.Series(
            courtCode: try CourtCode(Sample.court),
            specialCode: special,
            typeCode: "民初",
            year: 2026
        )
        return CaseRecord(
            id: Sample.identifier(number),
            filing: Sample.identifier(number),
            number: try series.number(serial),
            procedure: .smallClaims,
            registeredAt: Sample.now,
            registeredBy: Sample.identifier(1)
        )
    }

    @Test("A case comes back as it was registered, and no number is given twice")
    func roundTrip() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1)
        try await store.database.write { tx in
            for number in 10...12 { try tx.filings.add(Sample.received(number)) }
            for record in [try Self.courtCase(10, serial: 1), try Self.courtCase(11, serial: 1, special: "知")] {
                try tx.cases.add(record)
                #expect(try tx.cases.find(record.id) == record)
                #expect(try tx.cases.of(record.filing) == record)
            }
            #expect(try tx.cases.of(Sample.identifier(12)) == nil)
        }
        await #expect(throws: DatabaseProblem.self) {
            try await store.database.write { tx in try tx.cases.add(Self.courtCase(12, serial: 1)) }
        }
    }

    @Test("A paper is found by filing and by its code, before and after it is made; its numbers are gapless")
    func papers() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1)
        try await store.database.write { tx in
            try tx.filings.add(Sample.received(10))
            let submission = Sample.submission(10, documents: [])
            try tx.submissions.add(submission, receipt: Sample.receipt(submission, documents: []))
            var paper = Sample.paper(3, of: 10, kind: .receipt)
            try tx.papers.add(paper)
            #expect(try tx.papers.find(paper.id) == paper)
            paper.state = .made(sha256: Sample.sha256(8), bytes: 1234, pages: 2, at: Sample.now)
            try tx.papers.update(paper)
            #expect(try tx.papers.find(verificationCode: "CODE3") == paper)
            #expect(try tx.papers.find(verificationCode: "CODE4") == nil)
            #expect(try tx.papers.of(Sample.identifier(10)) == [paper])
            let numbers = try (0..<3).map { _ in
                try tx.papers.nextNumber(court: Sample.court, kind: .receipt, year: 2026)
            }
            #expect(numbers == [1, 2, 3])
            #expect(try tx.papers.nextNumber(court: Sample.court, kind: .feeNotice, year: 2026) == 1)
        }
    }
}
