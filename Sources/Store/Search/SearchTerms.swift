import Foundation

/// Cuts text into the pieces by which it is found.
///
/// Chinese is written without spaces, and a name of two characters must be found: every two characters that follow each
/// other, and every single one. Letters and digits make words: their beginnings of two characters and more, so that
/// "7f3" finds 7F3K and a serial number is one piece, not many that every filing has.
enum SearchTerms {
    /// The longest beginning of a word of letters or digits.
    private static let longest = 16
    /// After a number that a Chinese character ends, as in "123号": 123, and not 1234.
    private static let whole = "|"

    /// Characters of a text that stand side by side, all Chinese or all letters and digits.
    private struct Run {
        var characters: [Character]
        let isSpelled: Bool
        /// A Chinese character follows at once.
        var isEnded = false

        func beginning(_ length: Int) -> String { String(characters.prefix(length)) }
        var wholeTerm: String { String(characters.prefix(longest)) + whole }
    }

    /// Everything by which the words are to be found.
    static func ofWords(_ words: [String]) -> Set<String> {
        var terms: Set<String> = []
        for run in words.flatMap(runs) {
            guard run.isSpelled else {
                terms.formUnion(run.characters.map(String.init))
                terms.formUnion(pairs(run.characters))
                continue
            }
            let length = min(run.characters.count, longest)
            terms.formUnion((min(2, length)...length).map(run.beginning))
            if run.isEnded { terms.insert(run.wholeTerm) }
        }
        return terms
    }

    /// What a filing must have to answer a query, each once, in the order typed.
    static func ofQuery(_ query: String) -> [String] {
        var terms: [String] = []
        for run in runs(query) where !run.characters.isEmpty {
            let found =
                run.isSpelled
                ? [run.isEnded ? run.wholeTerm : run.beginning(longest)]
                : run.characters.count == 1 ? run.characters.map(String.init) : pairs(run.characters)
            for term in found where !terms.contains(term) { terms.append(term) }
        }
        return terms
    }

    private static func pairs(_ characters: [Character]) -> [String] {
        zip(characters, characters.dropFirst()).map { String([$0, $1]) }
    }

    /// The runs of a text, folded: full-width and half-width, upper and lower case, composed and decomposed are the same.
    private static func runs(_ text: String) -> [Run] {
        let folded = isPlain(text) ? text.lowercased() : text.precomposedStringWithCompatibilityMapping.lowercased()
        var runs: [Run] = []
        var word = String.UnicodeScalarView()
        for scalar in folded.unicodeScalars where !isIgnored(scalar) {
            if isSeparator(scalar) {
                runs += divided(word)
                word = String.UnicodeScalarView()
            } else {
                word.append(scalar)
            }
        }
        return runs + divided(word)
    }

    /// ASCII and the usual Chinese characters: there is only one way to write them.
    private static func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.isASCII || (0x4e00...0x9fff).contains($0.value) }
    }

    /// A word without white space: "京0105民初123号" is 京, 0105, 民初, 123, 号.
    private static func divided(_ word: String.UnicodeScalarView) -> [Run] {
        var runs: [Run] = []
        for character in String(word) {
            let spelled = isSpelled(character)
            if let last = runs.indices.last, runs[last].isSpelled == spelled {
                runs[last].characters.append(character)
            } else {
                if let last = runs.indices.last { runs[last].isEnded = runs[last].isSpelled }
                runs.append(Run(characters: [character], isSpelled: spelled))
            }
        }
        return runs
    }

    /// Letters and digits.
    ///
    /// Chinese characters are not, nor is what is newer than the tables here, as a rare name may be.
    private static func isSpelled(_ character: Character) -> Bool {
        guard let properties = character.unicodeScalars.first?.properties, !properties.isIdeographic else {
            return false
        }
        return properties.isAlphabetic || properties.numericType != nil
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
