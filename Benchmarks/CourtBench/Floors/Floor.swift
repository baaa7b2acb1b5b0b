/// What the same machine does with the same bytes when nothing else is asked of it; measured in the same run.
struct Floor: Sendable, Encodable {
    /// As "raw: files and rows, synced".
    let name: String
    /// How many a second, or nil and the reason.
    let perSecond: Double?
    let words: String

    static func measured(_ name: String, _ perSecond: Double, _ words: String = "") -> Floor {
        Floor(name: name, perSecond: perSecond, words: words)
    }

    static func notMeasured(_ name: String, because reason: String) -> Floor {
        Floor(name: name, perSecond: nil, words: "not measured: \(reason)")
    }

    /// The mean of two turns, one before what is measured and one after: disks and neighbours vary.
    static func mean(_ before: [Floor], _ after: [Floor]) -> [Floor] {
        before.map { first in
            guard let rate = first.perSecond,
                let second = after.first(where: { $0.name == first.name })?.perSecond
            else { return first }
            return Floor(name: first.name, perSecond: (rate + second) / 2, words: first.words)
        }
    }
}
