import Foundation

/// Cuts text into the pieces by which it is found: every two characters that follow each other, and for queries of one
/// character every single one.
///
/// Chinese is written without spaces, and a name of two characters must be found.
enum SearchTerms {
    /// Everything by which the words are to be found.
    static func ofWords(_ words: [String]) -> Set<String> {
        var terms: Set<String> = []
        for word in words.flatMap(runs) {
            terms.formUnion(word.map(String.init))
            terms.formUnion(pairs(word))
        }
        return terms
    }

    /// What a filing must have to answer a query, each once, in the order typed.
    static func ofQuery(_ query: String) -> [String] {
        var terms: [String] = []
        for word in runs(query) {
            for term in word.count == 1 ? word.map(String.init) : pairs(word) where !terms.contains(term) {
                terms.append(term)
            }
        }
        return terms
    }

    private static func pairs(_ word: [Character]) -> [String] {
        zip(word, word.dropFirst()).map { String([$0, $1]) }
    }

    /// The words of a text, folded: full-width and half-width, upper and lower case, composed and decomposed are the same.
    private static func runs(_ text: String) -> [[Character]] {
        let folded = text.precomposedStringWithCompatibilityMapping.lowercased()
        var runs: [[Character]] = []
        var run = String.UnicodeScalarView()
        for scalar in folded.unicodeScalars where !isIgnored(scalar) {
            if isSeparator(scalar) {
                if !run.isEmpty { runs.append(Array(String(run))) }
                run = String.UnicodeScalarView()
            } else {
                run.append(scalar)
            }
        }
        if !run.isEmpty { runs.append(Array(String(run))) }
        return runs
    }

    /// Variation selectors and joiners: two ways to draw a name are one name.
    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isDefaultIgnorableCodePoint
    }

    /// White space, punctuation, symbols.
    ///
    /// Everything else is part of a word, also characters newer than the tables here.
    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .connectorPunctuation,
            .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            true
        default: false
        }
    }
}
