import Forms
import Foundation
import Testing

@Suite("Canonical JSON")
struct CanonicalJSONTests {
    private static func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private static let controls = String(String.UnicodeScalarView((0..<0x25).compactMap(Unicode.Scalar.init)))

    private static let samples: [Answers] = [
        Answers(),
        Answers(root: ["b": "2", "a": "1", "a10": "x", "a9": "y", "A": "z", "": "empty", "aa": .list([])]),
        Answers(root: [
            "plaintiffs": .list([.group(["name": "张三", "birth": "1988-04-12"]), .group([:])]),
            "story": .text("2025年3月10日，\n被告\"借款\" \\ / \u{2028} \u{7f} é e\u{301} 𠮷"),
            "means": .list(["transfer", .list(["cash"])]),
            "controls": .text(controls),
        ]),
    ]

    @Test("Answers are the same bytes as Foundation's encoder writes", arguments: samples)
    func answered(_ answers: Answers) throws {
        #expect(String(decoding: CanonicalJSON.bytes(answers), as: UTF8.self) == (try Self.encoded(answers)))
    }

    @Test("Facts are the same bytes too")
    func facts() throws {
        let facts = ["number": "（2026）京0105民初1号", "amount": "100", "title": "a/\"b\"", "Amount": Self.controls]
        #expect(String(decoding: CanonicalJSON.bytes(facts), as: UTF8.self) == (try Self.encoded(facts)))
    }
}
