import Filings
import Testing

@Suite("Identifiers")
struct IdentifierTests {
    @Test("An identifier is a UUID of version 7 that sorts by time (RFC 9562)")
    func version7() {
        let early = FilingID(milliseconds: 1_000, randomness: (0xffff, .max))
        let late = FilingID(milliseconds: 1_001, randomness: (0, 0))
        #expect(early < late)
        #expect(early.description == "00000000-03e8-7fff-bfff-ffffffffffff")
        #expect(late.description == "00000000-03e9-7000-8000-000000000000")
    }

    @Test(
        "What is printed can be read again; anything else cannot",
        arguments: [
            "", "0", "00000000-03e8-7fff-bfff-fffffffffff", "00000000-03e8-7fff-bfff-ffffffffffffx",
            "0000000003e8-7fff-bfff-ffffffffffff-", "00000000-03e8-7fff-bfff-fffffffffffg",
            "+0000000-03e8-7fff-bfff-ffffffffffff",
        ]
    )
    func reading(broken: String) {
        let identifier = FilingID(milliseconds: 1_763_000_000_000, randomness: (5, 6))
        #expect(FilingID(identifier.description) == identifier)
        #expect(FilingID(identifier.description.uppercased()) == identifier)
        #expect(FilingID(broken) == nil)
    }
}
