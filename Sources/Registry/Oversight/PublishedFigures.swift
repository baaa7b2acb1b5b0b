package import Filings

/// A figure as everybody may read it.
package struct PublishedFigure: Hashable, Sendable {
    package let kind: OversightRecord.Kind
    /// Nil for the kind as a whole.
    package let ground: RefusalGround?
    package let count: PublishedCount
}

/// How many there were, as far as it may be said: a small number of people could be recognised.
package enum PublishedCount: Hashable, Sendable {
    case exactly(Int)
    /// From one to one below the limit.
    case few
    /// Not said, since what is not said elsewhere could be reckoned from it.
    case withheld

    /// Below this a number is not published.
    package static let limit = 5

    init(_ count: Int) { self = (1..<Self.limit).contains(count) ? .few : .exactly(count) }
}

extension OversightRecord.Kind {
    /// The kind as a whole and its grounds, the most frequent first; what is few stays unsaid.
    ///
    /// A single ground that is left out could be reckoned from the whole: then the next smallest is withheld as well.
    package func published(_ counts: [String: Int]) -> [PublishedFigure] {
        let whole = PublishedFigure(kind: self, ground: nil, count: PublishedCount(counts.values.reduce(0, +)))
        let grounds = counts.compactMap { detail, count in ground(detail).map { (ground: $0, count: count) } }
            .filter { $0.count > 0 }
            .sorted { ($1.count, $0.ground.rawValue) < ($0.count, $1.ground.rawValue) }
        let hidden = grounds.filter { PublishedCount($0.count) == .few }.count
        let withheld = hidden == 1 && whole.count != .few ? grounds.dropLast().last?.ground : nil
        return [whole]
            + grounds.map { ground, count in
                PublishedFigure(
                    kind: self,
                    ground: ground,
                    count: ground == withheld ? .withheld : PublishedCount(count)
                )
            }
    }
}
