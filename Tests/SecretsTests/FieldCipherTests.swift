import Secrets
import Testing

@Suite("A sealed field")
struct FieldCipherTests {
    let cipher = FieldCipher(KeyRing(created: 0, random: SeededRandomSource(seed: 1)))

    @Test("Opens to what it was", arguments: [[], [0], [UInt8](0...255)])
    func roundTrip(plain: [UInt8]) throws {
        let sealed = try cipher.seal(plain, context: "party.telephone")
        #expect(sealed.count == plain.count + 33)
        #expect(try cipher.open(sealed, context: "party.telephone") == plain)
    }

    @Test("Does not open anywhere else")
    func context() throws {
        let sealed = try cipher.seal("13800000000", context: "party.telephone:1")
        let problem = try #require(throws: SecretsProblem.self) {
            try cipher.open(sealed, context: "party.telephone:2")
        }
        #expect(problem.code == .notAuthentic)
    }

    @Test("Does not open with any one of its bits changed")
    func bits() throws {
        let sealed = try cipher.seal([1, 2, 3], context: "c")
        for position in sealed.indices {
            for bit in 0..<8 {
                var changed = sealed
                changed[position] ^= 1 << bit
                #expect(throws: SecretsProblem.self) { try cipher.open(changed, context: "c") }
            }
        }
    }

    @Test("Does not open cut short")
    func short() throws {
        let sealed = try cipher.seal([1, 2, 3], context: "c")
        for count in sealed.indices {
            let problem = try #require(throws: SecretsProblem.self) {
                try cipher.open(Array(sealed.prefix(count)), context: "c")
            }
            #expect(problem.code == .notAuthentic)
        }
    }

    @Test("Looks different each time")
    func nonces() throws {
        #expect(try cipher.seal("a", context: "c") != cipher.seal("a", context: "c"))
    }

    @Test("Sealed with a key that is not in the ring, it says so")
    func unknownKey() throws {
        let ring = KeyRing(created: 0, random: SeededRandomSource(seed: 1))
        let sealed = try FieldCipher(ring.rotated(at: 1, random: SeededRandomSource(seed: 2))).seal("a", context: "c")
        let problem = try #require(throws: SecretsProblem.self) { try cipher.open(sealed, context: "c") }
        #expect(problem.code == .unknownKey)
    }
}
