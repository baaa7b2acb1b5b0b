package import Law

/// Chooses between the two languages by `Accept-Language` (RFC 9110 § 12.5.4).
package enum AcceptedLanguage {
    /// The language asked for most, or nil if the header asks for neither.
    package static func best(of header: String?) -> Language? {
        guard let header else { return nil }
        var best: (language: Language, weight: Double)?
        for range in header.split(separator: ",").prefix(20) {
            let pieces = range.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
            guard let tag = pieces.first, let language = language(of: tag) else { continue }
            let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            guard weight > 0, weight <= 1 else { continue }
            if best.map({ weight > $0.weight }) ?? true { best = (language, weight) }
        }
        return best?.language
    }

    private static func language(of tag: String) -> Language? {
        switch tag.split(separator: "-").first {
        case "zh": .chinese
        case "en": .english
        default: nil
        }
    }
}
