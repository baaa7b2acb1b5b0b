package import Law

/// A last day as a paper states it, with the articles behind it.
package struct PaperDeadline: Sendable, Hashable {
    package var lastDay: CourtDate
    package var articles: Bilingual
    /// Set when the holiday calendar of that year is not loaded yet and the last day may still move.
    package var provisional: Bool

    package init(lastDay: CourtDate, articles: Bilingual, provisional: Bool = false) {
        self.lastDay = lastDay
        self.articles = articles
        self.provisional = provisional
    }

    package func written(in language: Language) -> String {
        let day = lastDay.written(in: language, weekday: true)
        guard provisional else { return day }
        switch language {
        case .chinese: return "\(day)（该年度放假安排公布后可能顺延）"
        case .english: return "\(day) (may move once that year's public holidays are announced)"
        }
    }
}
