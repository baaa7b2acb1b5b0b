import Law
import Testing

@Suite("What the small-claims procedure is open to")
struct SmallClaimsScopeTests {
    static let table: [(cause: String, yuan: Int?, isOpen: Bool)] = [
        ("4.10.108.3", 20_000, true), ("4.10.108.3", nil, false), ("2.2.14", 20_000, false), ("2.2.27", nil, false),
        ("2.2.22.1", 20_000, true), ("2.2.22.2", 20_000, false), ("2.2.24.1", 20_000, true),
        ("3.5.38.1", 20_000, false),
        ("7.19", 20_000, true), ("1.1.6", nil, false),
    ]

    @Test("Civil Procedure Law arts. 165 and 166, item 1: money claims; not status, not title", arguments: table)
    func scope(cause: String, yuan: Int?, isOpen: Bool) {
        #expect(SmallClaims.isOpen(to: cause, claim: yuan.map { Money(yuan: $0) }) == isOpen)
    }
}
