/// Six digits sent to a person to be typed back.
///
/// A million guesses find it, so that whoever checks it counts the tries.
package struct OneTimeCode: Sendable {
    /// Exactly six of 0–9.
    package let digits: String

    package init(random: some RandomSource) {
        var number: UInt32
        // 4,294,000,000 is the last multiple of a million below 2³²: beyond it some codes would come more often.
        repeat {
            number = random.bytes(4).reduce(0) { $0 << 8 | UInt32($1) }
        } while number >= 4_294_000_000
        let text = String(number % 1_000_000)
        digits = String(repeating: "0", count: 6 - text.count) + text
    }

    /// The code as typed; nil unless it is six digits.
    ///
    /// Full-width digits of Chinese input methods and spaces are taken.
    package init?(_ typed: String) {
        var ascii = ""
        for scalar in typed.unicodeScalars where !scalar.properties.isWhitespace {
            switch scalar.value {
            case 0x30...0x39: ascii.unicodeScalars.append(scalar)
            case 0xFF10...0xFF19: ascii.append(String(scalar.value - 0xFF10))
            default: return nil
            }
        }
        guard ascii.utf8.count == 6 else { return nil }
        digits = ascii
    }

    /// 32 bytes to store.
    ///
    /// A plain hash of six digits is undone by trying all; this one needs the ring's key.
    ///
    /// `subject` says what the code is for, such as the account and the purpose, so that it opens nothing else.
    package func stored(for subject: String, _ lookup: LookupHash) -> [UInt8] {
        lookup.hash("\(subject)\u{0}\(digits)", purpose: "one-time-code")
    }

    package func matches(_ stored: [UInt8], for subject: String, _ lookup: LookupHash) -> Bool {
        equalInConstantTime(self.stored(for: subject, lookup), stored)
    }
}
