/// What people type with a Chinese input method, turned into the plain ASCII characters meant.
enum PlainDigits {
    /// Full-width ASCII (U+FF01–U+FF5E) and the ideographic space become their plain forms.
    static func narrow(_ text: some StringProtocol) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            case 0x3000, 0x00A0: plain.append(" ")
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }

    /// The value of an ASCII digit.
    static func value(_ byte: UInt8) -> Int? {
        (0x30...0x39).contains(byte) ? Int(byte) - 0x30 : nil
    }

    /// A number of ASCII digits only: no sign, no space, nothing empty.
    static func number(_ text: some StringProtocol) -> Int? {
        let bytes = text.utf8
        guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
        var number = 0
        for byte in bytes {
            guard let digit = value(byte) else { return nil }
            number = number * 10 + digit
        }
        return number
    }

    /// `number` with leading zeros up to `width` digits.
    static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}
