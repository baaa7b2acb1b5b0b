package import Law

/// Three months of a year, as figures are published by.
package struct Quarter: Hashable, Sendable, CustomStringConvertible {
    package let year: Int
    /// 1 to 4.
    package let number: Int

    /// - Parameter text: as "2026-Q3".
    package init?(_ text: String) {
        let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, parts[1].first == "Q",
            let year = Int(parts[0]), let number = Int(parts[1].dropFirst()), (1...4).contains(number), year > 1949
        else { return nil }
        (self.year, self.number) = (year, number)
    }

    private init(year: Int, number: Int) { (self.year, self.number) = (year, number) }

    /// The last one that was over before that day.
    package init(before day: CourtDate) {
        self = Quarter(year: day.year, number: (day.month - 1) / 3 + 1).previous
    }

    package var previous: Quarter {
        number == 1 ? Quarter(year: year - 1, number: 4) : Quarter(year: year, number: number - 1)
    }

    package var first: CourtDate { CourtDate(year: year, month: number * 3 - 2, day: 1) ?? .last }
    package var last: CourtDate { first.adding(months: 3).adding(days: -1) }
    package var description: String { "\(year)-Q\(number)" }

    /// So many that are over, the latest first.
    package static func last(_ count: Int, before day: CourtDate) -> [Quarter] {
        var all = [Quarter(before: day)]
        while all.count < count, let last = all.last { all.append(last.previous) }
        return all
    }
}
