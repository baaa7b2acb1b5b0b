package import Law

/// The texts of the pages in one language: `Resources/messages/<language>.yaml`, group → key → text.
package struct Messages: Sendable {
    package let language: Language
    private let texts: [String: String]

    /// `texts` is by "group.key".
    package init(language: Language, texts: [String: String]) {
        self.language = language
        self.texts = texts
    }

    package var keys: Set<String> { Set(texts.keys) }

    /// The text under a key, with `{name}` replaced and `{name:s}` by the s of an English plural ("{days}
    /// day{days:s}").
    ///
    /// An unknown key is shown as itself in brackets, and a test finds it.
    package subscript(_ key: String, _ values: [String: String] = [:]) -> String {
        guard var text = texts[key] else { return "[\(key)]" }
        for (name, value) in values {
            text = text.replacing("{\(name):s}", with: value == "1" ? "" : "s").replacing("{\(name)}", with: value)
        }
        return text
    }

    package func has(_ key: String) -> Bool { texts[key] != nil }
}
