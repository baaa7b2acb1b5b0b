package import Filings
import Law
package import Registry

/// Identifiers from a clock and the machine's randomness.
package struct SystemIdentifiers: IdentifierSource {
    let clock: any CourtClock

    package init(clock: any CourtClock) {
        self.clock = clock
    }

    package func next<Of>(_ type: Identifier<Of>.Type) -> Identifier<Of> {
        var random = SystemRandomNumberGenerator()
        return Identifier(
            milliseconds: clock.now.microseconds / 1000,
            randomness: (
                UInt16.random(in: 0...UInt16.max, using: &random), UInt64.random(in: 0...UInt64.max, using: &random)
            )
        )
    }
}
