import Secrets
import Synchronization
import Testing

/// Gives the bytes it was given.
private final class FixedRandomSource: RandomSource {
    private let rest: Mutex<[UInt8]>

    init(_ words: [UInt32]) {
        rest = Mutex(words.flatMap { word in withUnsafeBytes(of: word.bigEndian) { Array($0) } })
    }

    func bytes(_ count: Int) -> [UInt8] {
        rest.withLock { rest in
            defer { rest.removeFirst(count) }
            return Array(rest.prefix(count))
        }
    }
}

@Suite("A one-time code")
struct OneTimeCodeTests {
    let lookup = LookupHash(KeyRing(created: 0, random: SeededRandomSource(seed: 1)))

    @Test(
        "Has six digits, whatever the number",
        arguments: [
            (0, "000000"), (7, "000007"), (999_999, "999999"), (1_000_000, "000000"), (4_293_999_999, "999999"),
        ]
    )
    func digits(number: UInt32, digits: String) {
        #expect(OneTimeCode(random: FixedRandomSource([number])).digits == digits)
    }

    @Test("Numbers that would favour some codes are drawn again", arguments: [4_294_000_000, UInt32.max])
    func unbiased(number: UInt32) {
        #expect(OneTimeCode(random: FixedRandomSource([number, 123_456])).digits == "123456")
    }

    @Test("Is taken as people type it", arguments: ["123456", " 123 456 ", "１２３４５６", "123\u{3000}456"])
    func typed(text: String) throws {
        #expect(try #require(OneTimeCode(text)).digits == "123456")
    }

    @Test("Anything else is no code", arguments: ["", "12345", "1234567", "12345a", "一二三四五六"])
    func malformed(text: String) {
        #expect(OneTimeCode(text) == nil)
    }

    @Test("Matches for its own purpose only")
    func matches() throws {
        let code = try #require(OneTimeCode("123456"))
        let stored = code.stored(for: "sign:filing-1", lookup)
        #expect(code.matches(stored, for: "sign:filing-1", lookup))
        #expect(!code.matches(stored, for: "sign:filing-2", lookup))
        #expect(try !#require(OneTimeCode("123457")).matches(stored, for: "sign:filing-1", lookup))
    }
}
