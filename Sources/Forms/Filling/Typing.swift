/// What a Chinese input method and a browser do to plain characters, undone.
enum Typing {
    /// Full-width ASCII and the ideographic space in their plain forms.
    static func narrow(_ text: String) -> String {
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

    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let rest = scalars.drop(while: \.properties.isWhitespace).reversed().drop(while: \.properties.isWhitespace)
        var trimmed = String.UnicodeScalarView()
        trimmed.append(contentsOf: rest.reversed())
        return String(trimmed)
    }

    /// A browser sends every line break as CR LF; kept is LF.
    static func plainLineBreaks(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        var plain = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\r" || !(scalar == "\n" && afterReturn) { plain.append(scalar == "\r" ? "\n" : scalar) }
            afterReturn = scalar == "\r"
        }
        return String(plain)
    }
}
