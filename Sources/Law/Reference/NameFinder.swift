/// Finds names by words typed from memory: a part of the name, characters left out, swapped or mistaken.
///
/// Names and words are cut into characters and pairs of characters (of Latin letters: words and triples). What is rare among the
/// names weighs more, so that 朝阳 counts and 人民法院 hardly does. A query costs as much as the lists of its pieces are long.
public struct NameFinder: Sendable {
    public struct Match: Sendable, Hashable {
        /// The place in the list given.
        public let index: Int
        /// Of the weight of what was typed, the share found: 1 where all of it was.
        public let share: Double
    }

    private let postings: [String: [Int32]]
    private let lengths: [Double]

    /// For each thing, all the ways people may write its name.
    public init(_ spellings: [[String]]) {
        var postings: [String: [Int32]] = [:]
        for (index, names) in spellings.enumerated() {
            for piece in names.reduce(into: Set<String>(), { $0.formUnion(Self.pieces(of: $1)) }) {
                postings[piece, default: []].append(Int32(index))
            }
        }
        self.postings = postings
        lengths = spellings.map { Double($0.map(\.count).min() ?? 0) }
    }

    /// The best first; of equals the shorter name, then the earlier one.
    ///
    /// At least the share `least` of what was typed must be found.
    public func find(
        _ words: String,
        limit: Int = 10,
        least: Double = 0.45,
        where isWanted: (Int) -> Bool = { _ in true }
    ) -> [Match] {
        let pieces = Self.pieces(of: words)
        var whole = 0.0
        var found: [Int32: Double] = [:]
        for piece in pieces {
            let places = postings[piece] ?? []
            let weight = self.weight(of: piece, in: places.count)
            whole += weight
            for place in places { found[place, default: 0] += weight }
        }
        guard whole > 0 else { return [] }
        let matches = found.compactMap { place, weight -> Match? in
            let match = Match(index: Int(place), share: weight / whole)
            return match.share >= least && isWanted(match.index) ? match : nil
        }
        return Array(matches.sorted(by: isBetter).prefix(limit))
    }

    private func isBetter(_ left: Match, _ right: Match) -> Bool {
        if abs(left.share - right.share) > 0.001 { return left.share > right.share }
        let (leftLength, rightLength) = (lengths[left.index], lengths[right.index])
        return leftLength == rightLength ? left.index < right.index : leftLength < rightLength
    }

    /// A pair says more than a character, a rare piece more than a common one.
    ///
    /// What no name has counts little: a mistaken character spoils two pairs beside itself.
    private func weight(of piece: String, in count: Int) -> Double {
        if count == 0 { return piece.count > 1 ? 0.15 : 0.3 }
        let share = Double(count) / Double(max(lengths.count, 1))
        let rarity = max(0.02, 1 - share * 4)
        return rarity * (piece.count > 1 ? 2 : 1)
    }

    /// Characters and pairs of Han; of Latin words the word and its triples.
    static func pieces(of text: String) -> Set<String> {
        var pieces: Set<String> = []
        for run in runs(of: text.lowercased()) {
            if run.first?.isASCII == true {
                let word = String(run)
                pieces.insert(word)
                if run.count > 3 {
                    for start in 0...(run.count - 3) { pieces.insert("·" + String(run[start..<start + 3])) }
                }
            } else {
                for (index, character) in run.enumerated() {
                    pieces.insert(String(character))
                    if index > 0 { pieces.insert(String(run[index - 1...index])) }
                }
            }
        }
        return pieces
    }

    /// Letters and figures that belong together, Latin and other apart.
    private static func runs(of text: String) -> [[Character]] {
        var runs: [[Character]] = []
        var isLatin: Bool?
        for character in text {
            guard character.isLetter || character.isNumber else {
                isLatin = nil
                continue
            }
            if isLatin == character.isASCII {
                runs[runs.count - 1].append(character)
            } else {
                runs.append([character])
                isLatin = character.isASCII
            }
        }
        return runs
    }
}
