import Crypto
import Foundation
import Secrets
import Testing

@Suite("A token")
struct SecretTokenTests {
    let token = SecretToken(random: SeededRandomSource(seed: 1))

    @Test("Comes back from its text and matches what is stored")
    func roundTrip() throws {
        #expect(token.text.utf8.count == 43)
        let returned = try #require(SecretToken(token.text))
        #expect(returned.matches(token.stored))
        #expect(token.stored == Array(SHA256.hash(data: SeededRandomSource(seed: 1).bytes(32))))
    }

    @Test("Fits a cookie and a link", arguments: 0..<50)
    func alphabet(seed: Int) {
        let text = SecretToken(random: SeededRandomSource(seed: UInt64(seed))).text
        #expect(text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
    }

    @Test("Another one does not match")
    func other() {
        #expect(!SecretToken(random: SeededRandomSource(seed: 2)).matches(token.stored))
        #expect(!token.matches([]))
    }

    @Test("Anything else is no token")
    func malformed() {
        let text = token.text
        let lastBits = String(text.dropLast()) + "B"
        for wrong in [
            "", String(text.dropLast()), text + "=", text + "A", "+" + text.dropFirst(), "登" + text.dropFirst(3),
            lastBits,
        ] {
            #expect(SecretToken(wrong) == nil, "\(wrong)")
        }
    }
}
