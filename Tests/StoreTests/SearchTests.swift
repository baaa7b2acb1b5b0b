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
            ("（2026）京0105", ["2026", "京", "0105"]),
            ("（2026）京0105民初123号", ["2026", "京", "0105|", "民初", "123|", "号"]),
            ("2026-0105-7F3K", ["2026", "0105", "7f3k"]),
            ("O'Neill", ["o", "neill"]),
            ("0123456789abcdefgh", ["0123456789abcdef"]),
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

    @Test("Kept are pairs and single characters of Chinese, and the beginnings of words of letters and digits")
    func kept() {
        #expect(SearchTerms.ofWords(["张三丰"]) == ["张", "三", "丰", "张三", "三丰"])
        #expect(SearchTerms.ofWords(["7F3K-2"]) == ["7f", "7f3", "7f3k", "2"])
        #expect(SearchTerms.ofWords(["民初123号"]) == ["民", "初", "民初", "12", "123", "123|", "号"])
    }

    private static let titles = [
        "private-lending": ["民间借贷纠纷", "Civil complaint: private lending"],
        "divorce": ["离婚纠纷"],
    ]

    private static func search(
        _ text: String,
        after: FilingID? = nil,
        limit: Int = 10,
        _ tx: any RegistryTransaction
    ) throws -> FilingSearch.Found {
        try tx.filings.search(
            FilingSearch(court: Sample.court, text: text, titles: titles, after: after, limit: limit)
        )
    }

    private static let words: [Int: [String]] = [
        10: ["张三", "李四", "2026-0105-7F3K-2", "（2026）京0105民初12号"],
        11: ["张三丰", "北京某某科技有限公司"],
        12: ["𠮷野家", "O'Neill, John"],
        13: ["李三", "张四", "（2026）京0105民初123号", "借贷宝公司"],
    ]

    private static func filled() async throws -> TestStore {
        let store = try await TestStore()
        try await store.addAccounts(1)
        try await store.database.write { tx in
            for (number, words) in words.sorted(by: { $0.key < $1.key }) {
                try tx.filings.add(Sample.received(number))
                try tx.filings.index(Sample.identifier(number), court: Sample.court, by: SearchWords(words: words))
            }
            try tx.filings.add(Sample.received(20, court: "京0101"))
            try tx.filings.index(Sample.identifier(20), court: "京0101", by: SearchWords(words: ["张三"]))
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
            ("7f3", [10]),
            ("f3k", []),
            ("（2026）京0105民初12号", [10]),
            ("民初12", [13, 10]),
            ("民初123号", [13]),
            ("纠纷", [13, 12, 11, 10]),
            ("lend", [13, 12, 11, 10]),
            ("民间借贷", [13, 12, 11, 10]),
            ("张三 民间借贷", [11, 10]),
            ("张三 离婚", []),
            ("离婚", []),
            ("贷宝", [13]),
            ("借贷宝", [13]),
            ("离婚借贷", []),
        ] as [(String, [Int])]
    )
    func found(text: String, numbers: [Int]) async throws {
        let store = try await Self.filled()
        let found = try await store.database.read { tx in
            try Self.search(text, tx)
        }
        #expect(found.next == nil)
        #expect(found.items.map(\.id) == numbers.map { Sample.identifier($0) })
    }

    @Test("Results come newest first, page by page, each once")
    func pages() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1)
        let found = try await store.database.write { tx in
            for number in 10..<25 {
                try tx.filings.add(Sample.received(number))
                try tx.filings.index(
                    Sample.identifier(number),
                    court: Sample.court,
                    by: SearchWords(words: ["张三", "第\(number)号"])
                )
            }
            var found: [FilingID] = []
            for text in ["张三 号", "张三", "纠纷"] {
                var place: FilingID?
                repeat {
                    let page = try Self.search(text, after: place, limit: 4, tx)
                    found += page.items.map(\.id)
                    place = page.next
                } while place != nil
            }
            return found
        }
        let once: [FilingID] = (10..<25).reversed().map { Sample.identifier($0) }
        #expect(found == once + once + once)
    }

    @Test("Of two words that very many have, so many are looked through at a time, and the search goes on from there")
    func twoCommonWords() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1)
        let last = 2_600
        let (pages, found) = try await store.database.write { tx in
            for number in 1...last {
                try tx.filings.add(Sample.received(number))
                // The two words never meet but in one of the first filings.
                let words = number == 5 ? ["北京某某", "朝阳商贸"] : number % 2 == 0 ? ["朝阳商贸"] : ["北京某某"]
                try tx.filings.index(
                    Sample.identifier(number),
                    court: Sample.court,
                    by: SearchWords(words: words + ["有限公司"])
                )
            }
            var (found, pages, place): ([FilingID], Int, FilingID?) = ([], 0, nil)
            repeat {
                let page = try Self.search("有限 公司 商贸 北京", after: place, tx)
                (found, pages, place) = (found + page.items.map(\.id), pages + 1, page.next)
            } while place != nil
            // What every second filing has is found at once.
            let common = try Self.search("有限公司 商贸", limit: 50, tx)
            #expect(common.items.map(\.id) == stride(from: last, to: last - 100, by: -2).map { Sample.identifier($0) })
            return (pages, found)
        }
        #expect(found == [Sample.identifier(5)])
        // Each of the two is in 1,300.
        #expect(pages == 1)
        let all = try await store.database.read { tx in try Self.search("有限公司 李四", tx) }
        #expect(all.items.isEmpty && all.next == nil)
    }

    @Test("A page that was looked through without a find says where the search goes on")
    func goesOn() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1)
        let (first, second) = try await store.database.write { tx in
            // 某某 in the older half, 商贸 in the newer, and both in the very first.
            for number in 1...4_200 {
                try tx.filings.add(Sample.received(number))
                let words = number == 1 ? ["某某", "商贸"] : [number <= 2_100 ? "某某" : "商贸"]
                try tx.filings.index(Sample.identifier(number), court: Sample.court, by: SearchWords(words: words))
            }
            let first = try Self.search("商贸 某某", tx)
            return (first, try Self.search("商贸 某某", after: first.next, tx))
        }
        #expect(first.items.isEmpty && first.next != nil)
        #expect(second.items.map(\.id) == [Sample.identifier(1)] && second.next == nil)
    }

    @Test("A draft is not found by the title of its form")
    func drafts() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1)
        let found = try await store.database.write { tx in
            try tx.filings.add(Sample.draft(10))
            return try Self.search("借贷", tx)
        }
        #expect(found.items.isEmpty)
    }

    @Test("Indexed again, a filing is found by its new words only")
    func again() async throws {
        let store = try await Self.filled()
        let found = try await store.database.write { tx in
            try tx.filings.index(Sample.identifier(10), court: Sample.court, by: SearchWords(words: ["王五"]))
            return try ["王五", "李四"].map {
                try Self.search($0, tx).items.count
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
            try tx.filings.index(Sample.identifier(10), court: Sample.court, by: SearchWords(words: [word]))
            return try Self.search(word, tx).items.count
        }
        #expect(found == 1)
    }
}
