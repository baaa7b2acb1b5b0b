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
        var (high, low, place) = (UInt64(0), UInt64(0), 0)
        for byte in text.utf8 {
            if place == 8 || place == 13 || place == 18 || place == 23 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard let digit = Self.value(of: byte) else { return nil }
                if place < 19 { high = high << 4 | digit } else { low = low << 4 | digit }
            }
            place += 1
            guard place <= 36 else { return nil }
        }
        guard place == 36 else { return nil }
        self.init(high: high, low: low)
    }

    private static func value(of digit: UInt8) -> UInt64? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(digit - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(digit - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(digit - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}

extension Identifier: CustomStringConvertible {
    package var description: String {
        // Written for every row and every reference to one: without texts on the way.
        String(unsafeUninitializedCapacity: 36) { text in
            var rest = (high, low)
            for place in 0..<36 {
                if place == 8 || place == 13 || place == 18 || place == 23 {
                    text[place] = UInt8(ascii: "-")
                    continue
                }
                let digit = UInt8(truncatingIfNeeded: rest.0 >> 60)
                text[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
                rest = (rest.0 << 4 | rest.1 >> 60, rest.1 << 4)
            }
            return 36
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
package enum MatterTag {}
package enum ViewTag {}
package enum PaymentTag {}
package enum BatchTag {}
package enum PlatformTag {}
package enum ConsentTag {}

package typealias AccountID = Identifier<AccountTag>
package typealias FilingID = Identifier<FilingTag>
package typealias SubmissionID = Identifier<SubmissionTag>
package typealias DocumentID = Identifier<DocumentTag>
package typealias CaseID = Identifier<CaseTag>
package typealias PaperID = Identifier<PaperTag>
package typealias TaskID = Identifier<TaskTag>
package typealias MessageID = Identifier<MessageTag>
package typealias SignInID = Identifier<SignInTag>
package typealias MatterID = Identifier<MatterTag>
package typealias ViewID = Identifier<ViewTag>
package typealias PaymentID = Identifier<PaymentTag>
package typealias BatchID = Identifier<BatchTag>
package typealias PlatformID = Identifier<PlatformTag>
package typealias ConsentID = Identifier<ConsentTag>
