import Crypto
import Foundation
import Secrets
import Testing

@Suite("A look-up hash")
struct LookupHashTests {
    let lookup = LookupHash(KeyRing(created: 0, random: SeededRandomSource(seed: 1)))

    @Test("Is the HMAC-SHA256 of purpose and value under the lookup key")
    func construction() throws {
        let random = SeededRandomSource(seed: 1)
        _ = random.bytes(32)
        let key = SymmetricKey(data: random.bytes(32))
        let expected = HMAC<SHA256>.authenticationCode(for: Array("telephone\u{0}138".utf8), using: key)
        #expect(lookup.hash("138", purpose: "telephone") == Array(expected))
    }

    @Test("Differs by value, purpose and ring")
    func differs() {
        let hashes = [
            lookup.hash("1", purpose: "telephone"), lookup.hash("2", purpose: "telephone"),
            lookup.hash("1", purpose: "identity"),
            LookupHash(KeyRing(created: 0, random: SeededRandomSource(seed: 2))).hash("1", purpose: "telephone"),
        ]
        #expect(Set(hashes).count == 4)
        #expect(hashes.allSatisfy { $0.count == 32 })
    }

    @Test("A search term is its first eight bytes")
    func term() {
        let bytes = lookup.hash("民间", purpose: "search").prefix(8)
        let number = lookup.term("民间", purpose: "search")
        #expect(withUnsafeBytes(of: number.bigEndian) { Array($0) } == Array(bytes))
    }
}
