import Forms
import Foundation
import Testing

@Suite("Answers as they are stored")
struct AnswersJSONTests {
    static let texts = [
        "", "借款合同", "𠮷田㛃", "a\u{301}\"\u{301}", "\u{202E}abc", "quote \" backslash \\ slash /",
        "\u{0}\u{1}\u{8}\t\n\u{B}\u{C}\r\u{1F}\u{7F}",
        "\u{2028}\u{2029}", "👩‍⚖️ 10 000 元", String(repeating: "案", count: 5000),
    ]

    @Test("come back as they went", arguments: texts)
    func roundTrip(text: String) throws {
        let answers = Answers(root: [
            "a": .text(text), "b": .list([.group(["名": .text(text)]), .text("")]), "c": [:], "d": [],
        ])
        #expect(try Answers(json: CanonicalJSON.bytes(answers)) == answers)
    }

    @Test(
        "are the same bytes that Foundation writes with sorted keys, so that anybody can make the hash again",
        arguments: texts
    )
    func canonical(text: String) throws {
        let answers = Answers(root: [
            "b": .text(text), "a": .list([.text(text)]), "B": .group(["z": "1", "y": "2"]), "a1": [:],
        ])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        #expect(
            String(decoding: CanonicalJSON.bytes(answers), as: UTF8.self)
                == String(decoding: try encoder.encode(answers), as: UTF8.self)
        )
    }
}
