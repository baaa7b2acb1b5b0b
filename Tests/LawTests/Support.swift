import Law
import Testing

/// A day that the test says exists.
func day(_ iso: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> CourtDate {
    try #require(CourtDate(iso), "no such day: \(iso)", sourceLocation: sourceLocation)
}

func instant(_ rfc3339: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Instant {
    try #require(Instant(rfc3339: rfc3339), "no such instant: \(rfc3339)", sourceLocation: sourceLocation)
}

func yuan(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Money {
    try #require(Money(text), "no such amount: \(text)", sourceLocation: sourceLocation)
}

/// SplitMix64: the same random numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
