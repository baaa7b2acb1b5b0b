import Law
import Testing

@Suite("Social credit codes")
struct SocialCreditCodeTests {
    /// The example of GB 32100-2015 itself.
    static let example = "91350100M000100Y43"

    @Test(
        "GB 32100: the standard's example is taken",
        arguments: [example, "91350100m000100y43", "9135 0100 M000 100Y 43", "９１３５０１００Ｍ０００１００Ｙ４３"]
    )
    func takesTheExample(typed: String) throws {
        #expect(try SocialCreditCode(checking: typed).text == Self.example)
    }

    @Test(
        "What is wrong is told",
        arguments: [
            ("", SocialCreditCodeProblem.length(0)), ("91350100M000100Y4", .length(17)),
            ("91350100M000100Y4O", .character("O")), ("9135O100M000100Y43", .character("O")),
            ("91A50100M000100Y43", .division), ("91350100M000100Y44", .checksum),
            ("统一社会信用代码统一社会信用代码统一", .character("统")),
        ]
    )
    func refuses(typed: String, problem: SocialCreditCodeProblem) {
        #expect(throws: problem) { try SocialCreditCode(checking: typed) }
    }

    @Test("Every wrong character and every two neighbours swapped are found")
    func findsMistakes() {
        let characters = Array(Self.example)
        for place in characters.indices {
            for wrong in "0123456789ABCDEFGHJKLMNPQRTUWXY" where wrong != characters[place] {
                var mistyped = characters
                mistyped[place] = wrong
                #expect(throws: SocialCreditCodeProblem.self) { try SocialCreditCode(checking: String(mistyped)) }
            }
            guard place < 17, characters[place] != characters[place + 1] else { continue }
            var swapped = characters
            swapped.swapAt(place, place + 1)
            #expect(throws: SocialCreditCodeProblem.self) { try SocialCreditCode(checking: String(swapped)) }
        }
    }
}
