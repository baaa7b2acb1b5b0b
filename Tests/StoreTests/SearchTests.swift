import Filings
import Law
import Registry
import TestCluster
import Testing

@testable import Store

@Suite("Search", .everyEngine)
struct SearchTests {
    @Test(
        "A text is cut into pairs, whatever its width, case or spelling",
        arguments: [
            ("张三", ["张三"]),
            ("张", ["张"]),
            ("张三丰", ["张三", "三丰"]),
            ("张三 李四", ["张三", "李四"]),
            ("ＡＢ", ["ab"]),
            ("（2026）京0105", ["20", "02", "26", "京0", "01", "10", "05"]),
            ("阿·买买提", ["阿", "买买", "买提"]),
            ("É", ["é"]),
            ("E\u{301}", ["é"]),
            ("辻󠄀辻", ["辻辻"]),
            ("𠮷野", ["𠮷野"]),
            ("三三三", ["三三"]),
            (" ，。!", []),
        ] as [(String, [String])]
    )
    func terms(text: String, expected: [String]) {
        #expect(SearchTerms.ofQuery(text) == expected)
    }

    private static let words: [Int: [String]] = [
        10: ["张三", "李四", "2026-0105-7F3K-2"],
        11: ["张三丰", "北京某某科技有限公司"],
        12: ["𠮷野家", "O'Neill, John"],
        13: ["李三", "张四"],
    ]

    private static func filled() async throws -> TestStore {
        let store = try await TestStore()
        try await store.addAccounts(1)
        try await store.database.write { tx in
            for (number, words) in words.sorted(by: { $0.key < $1.key }) {
                try tx.filings.add(Sample.received(number))
                try tx.filings.index(Sample.identifier(number), court: Sample.court, words: words)
            }
            try tx.filings.add(Sample.received(20, court: "京0101"))
            try tx.filings.index(Sample.identifier(20), court: "京0101", words: ["张三"])
        }
        return store
    }

    @Test(
        "Names of two characters are found, and everything else a clerk would type",
        arguments: [
            ("张三", [11, 10]),
            ("张三丰", [11]),
            ("三", [13, 11, 10]),
            ("张", [13, 11, 10]),
            ("李四 张三", [10]),
            ("李四 张三丰", []),
            ("科技", [11]),
            ("7f3k", [10]),
            ("７Ｆ３Ｋ", [10]),
            ("JOHN", [12]),
            ("𠮷野", [12]),
            ("𠮷", [12]),
            ("王五", []),
            ("…", []),
            ("张李", []),
        ] as [(String, [Int])]
    )
    func found(text: String, numbers: [Int]) async throws {
        let store = try await Self.filled()
        let found = try await store.database.read { tx in
            try tx.filings.search(court: Sample.court, text: text, after: nil, limit: 10)
        }
        #expect(found.map(\.id) == numbers.map { Sample.identifier($0) })
    }

    @Test("Results come newest first, page by page, each once")
    func pages() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1)
        let found = try await store.database.write { tx in
            for number in 10..<25 {
                try tx.filings.add(Sample.received(number))
                try tx.filings.index(Sample.identifier(number), court: Sample.court, words: ["张三", "第\(number)号"])
            }
            var found: [FilingID] = []
            var cursor: FilingCursor?
            repeat {
                let page = try tx.filings.search(court: Sample.court, text: "张三 号", after: cursor, limit: 4)
                found += page.map(\.id)
                cursor = page.last.map { FilingCursor(at: $0.startedAt, id: $0.id) }
            } while cursor != nil
            return found
        }
        #expect(found == (10..<25).reversed().map { Sample.identifier($0) })
    }

    @Test("Indexed again, a filing is found by its new words only")
    func again() async throws {
        let store = try await Self.filled()
        let found = try await store.database.write { tx in
            try tx.filings.index(Sample.identifier(10), court: Sample.court, words: ["王五"])
            return try ["王五", "李四"].map {
                try tx.filings.search(court: Sample.court, text: $0, after: nil, limit: 9).count
            }
        }
        #expect(found == [1, 0])
    }

    @Test("A very long query and a very long word are answered")
    func long() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1)
        let word = String((0..<2000).compactMap { Unicode.Scalar(0x4E00 + $0).map(Character.init) })
        let found = try await store.database.write { tx in
            try tx.filings.add(Sample.received(10))
            try tx.filings.index(Sample.identifier(10), court: Sample.court, words: [word])
            return try tx.filings.search(court: Sample.court, text: word, after: nil, limit: 9).count
        }
        #expect(found == 1)
    }
}
