/// An identifier: a UUID of version 7, so that rows sort in the order in which they came into being.
///
/// `Of` names what is identified; an account's identifier cannot be passed where a filing's is wanted.
package struct Identifier<Of>: Hashable, Sendable {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Makes a version 7 identifier (RFC 9562) from a time in milliseconds since 1970 and 74 random bits.
    package init(milliseconds: Int64, randomness: (UInt16, UInt64)) {
        let time = UInt64(bitPattern: milliseconds) & 0xffff_ffff_ffff
        high = time << 16 | 0x7000 | UInt64(randomness.0 & 0x0fff)
        low = 0x8000_0000_0000_0000 | (randomness.1 & 0x3fff_ffff_ffff_ffff)
    }

    /// Reads the usual form of 36 characters; anything else is nil.
    package init?(_ text: some StringProtocol) {
        var (words, digits, bytes): ((UInt64, UInt64), Int, Int) = ((0, 0), 0, 0)
        for byte in text.utf8 {
            defer { bytes += 1 }
            if Self.isHyphen(bytes) {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard digits < 32, let value = Self.value(ofDigit: byte) else { return nil }
            if digits < 16 { words.0 = words.0 << 4 | value } else { words.1 = words.1 << 4 | value }
            digits += 1
        }
        guard bytes == 36 else { return nil }
        self.init(high: words.0, low: words.1)
    }

    private static func value(ofDigit byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    /// Where hyphens stand among the 36 characters.
    private static func isHyphen(_ place: Int) -> Bool { place == 8 || place == 13 || place == 18 || place == 23 }
}

extension Identifier: CustomStringConvertible {
    /// Identifiers are written in every statement and answer, so their digits are put in place one by one.
    package var description: String {
        String(unsafeUninitializedCapacity: 36) { characters in
            var place = 0
            for word in [high, low] {
                for shift in stride(from: 60, through: 0, by: -4) {
                    if Self.isHyphen(place) {
                        characters[place] = UInt8(ascii: "-")
                        place += 1
                    }
                    let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift) & 15)
                    characters[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
                    place += 1
                }
            }
            return place
        }
    }
}

extension Identifier: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension Identifier: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let identifier = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an identifier")
        }
        self = identifier
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

package enum AccountTag {}
package enum FilingTag {}
package enum SubmissionTag {}
package enum DocumentTag {}
package enum CaseTag {}
package enum PaperTag {}
package enum TaskTag {}
package enum MessageTag {}
package enum SignInTag {}

package typealias AccountID = Identifier<AccountTag>
package typealias FilingID = Identifier<FilingTag>
package typealias SubmissionID = Identifier<SubmissionTag>
package typealias DocumentID = Identifier<DocumentTag>
package typealias CaseID = Identifier<CaseTag>
package typealias PaperID = Identifier<PaperTag>
package typealias TaskID = Identifier<TaskTag>
package typealias MessageID = Identifier<MessageTag>
package typealias SignInID = Identifier<SignInTag>
