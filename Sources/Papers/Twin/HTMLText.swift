/// HTML that is safe to send: whatever is added as text is escaped.
struct HTMLText {
    private(set) var source = ""

    /// Markup written in the program, never anything that a person typed.
    mutating func markup(_ markup: StaticString) {
        source += "\(markup)"
    }

    /// Escapes scalar by scalar: a character such as `"` followed by a combining mark is one grapheme that equals no quotation mark,
    /// yet a browser reads the quotation mark in it.
    mutating func text(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": source += "&amp;"
            case "<": source += "&lt;"
            case ">": source += "&gt;"
            case "\"": source += "&quot;"
            case "'": source += "&#39;"
            default: source.unicodeScalars.append(scalar)
            }
        }
    }

    /// Text whose line breaks are kept.
    mutating func lines(_ text: String) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { markup("<br>") }
            self.text(String(line))
        }
    }
}
