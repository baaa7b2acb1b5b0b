/// One text in both languages of the system; neither is a fallback for the other.
public struct Bilingual: Sendable, Hashable, Codable {
    public var chinese: String
    public var english: String

    public init(chinese: String, english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// The same text in both languages: figures, formulae, codes.
    public init(both text: String) {
        self.init(chinese: text, english: text)
    }

    public func `in`(_ language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}
