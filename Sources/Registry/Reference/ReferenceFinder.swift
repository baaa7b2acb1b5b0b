package import Law

/// Finds courts and causes by plain words: a part of the name, words people use instead, a mistaken character, pinyin.
package struct ReferenceFinder: Sendable {
    /// How a Chinese text is written in Latin letters: "min jian jie dai"; nil where it cannot be.
    package typealias Romanisation = @Sendable (String) -> String?

    private let courts: [Court]
    private let causes: CauseTable
    private let courtNames: NameFinder
    private let causeNames: NameFinder
    private let romanised: Romanisation

    /// The words are what people call the things that causes are about, by the cause's code.
    package init(
        courts: [Court],
        causes: CauseTable,
        words: [String: [String]] = [:],
        romanised: @escaping Romanisation = { _ in nil }
    ) {
        self.courts = courts
        self.causes = causes
        self.romanised = romanised
        courtNames = NameFinder(
            courts.map { court in
                let chinese = Self.distinctive(court)
                return [chinese, court.name.english, court.code.description] + Self.latin(chinese, romanised)
            }
        )
        causeNames = NameFinder(
            causes.causes.map { cause in
                let chinese = cause.name.chinese.replacing("纠纷", with: "")
                let spoken = words[cause.code] ?? []
                return [chinese, cause.name.english] + spoken + Self.latin(chinese, romanised)
            }
        )
    }

    /// Courts that the words may mean, the likeliest first.
    package func courts(_ words: String, limit: Int = 12, where isWanted: (Court) -> Bool = { _ in true }) -> [Court] {
        find(words, in: courtNames, limit: limit) { isWanted(courts[$0]) }.map { courts[$0] }
    }

    /// Causes that a filing may name, the likeliest first.
    package func causes(_ words: String, on day: CourtDate, limit: Int = 8) -> [Cause] {
        let plain = words.replacing("纠纷", with: "")
        return find(plain.isEmpty ? words : plain, in: causeNames, limit: limit) { index in
            let cause = causes.causes[index]
            return causes.mayBeFiled(cause) && cause.isInForce(on: day)
        }
        .map { causes.causes[$0] }
    }

    /// By what was typed; where that finds little, also by how it sounds, which counts a little less.
    private func find(
        _ words: String,
        in names: NameFinder,
        limit: Int,
        where isWanted: (Int) -> Bool
    ) -> [Int] {
        let typed = names.find(words, limit: limit, where: isWanted)
        guard (typed.first?.share ?? 0) < 0.7, let sound = romanised(words), sound != words else {
            return typed.map(\.index)
        }
        // A mistaken character leaves many names with the same share: all of them are heard before the list is cut.
        let all = names.find(words, limit: .max, where: isWanted)
        var shares = Dictionary(all.map { ($0.index, $0.share) }) { first, _ in first }
        for heard in names.find(sound, limit: .max, least: 0.6, where: isWanted) {
            let known = shares[heard.index] ?? 0
            shares[heard.index] = max(known, heard.share * 0.8) + min(known, heard.share * 0.8) / 4
        }
        return shares.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.prefix(limit).map(\.key)
    }

    /// What tells one court from others: nobody types "人民法院", and everybody's name has it.
    private static func distinctive(_ court: Court) -> String {
        let name = court.name.chinese.replacing("人民法院", with: "法院")
        guard let province = court.province, !name.hasPrefix(province) else { return name }
        return province + name
    }

    private static func latin(_ chinese: String, _ romanised: Romanisation) -> [String] {
        guard let spaced = romanised(chinese) else { return [] }
        return [spaced, spaced.filter { $0 != " " }]
    }
}
