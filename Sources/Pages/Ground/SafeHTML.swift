import Mustache

/// Escapes scalar by scalar.
///
/// The library's own escaping works by grapheme, so a quotation mark followed by a combining mark would pass
/// unescaped and close an attribute.
struct SafeHTML: MustacheContentType {
    func escapeText(_ text: String) -> String { Self.escape(text) }

    static func escape(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            // Not allowed in HTML at all, escaped or not.
            case "\u{0}"..<"\u{9}", "\u{b}", "\u{e}"..<"\u{20}", "\u{7f}": escaped += "\u{fffd}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
