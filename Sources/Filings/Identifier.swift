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
        let bytes = Array(text.utf8)
        guard bytes.count == 36 else { return nil }
        var digits: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if [8, 13, 18, 23].contains(index) {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                digits.append(byte)
            }
        }
        let hexadecimal = String(decoding: digits, as: UTF8.self)
        guard !hexadecimal.contains("+"), !hexadecimal.contains("-"),
            let high = UInt64(hexadecimal.prefix(16), radix: 16),
            let low = UInt64(hexadecimal.suffix(16), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }
}

extension Identifier: CustomStringConvertible {
    package var description: String {
        func padded(_ value: UInt64) -> String {
            let digits = String(value, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
        let digits = padded(high) + padded(low)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(index) { text.append("-") }
            text.append(digit)
        }
        return text
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
