package import Law

/// The end of a period.
package struct DeadlineModel: Codable, Hashable, Sendable {
    /// The day from which it is counted, itself not counted: "2026-11-23".
    package let start: String
    /// The last day, through its midnight in court time.
    package let lastDay: String
    /// Whether it was moved off a rest day.
    package let wasMoved: Bool
    /// Whether it lies past the last holiday calendar that is known, so that it may still move.
    package let isPastCalendar: Bool
    /// The article it rests on, as it is cited.
    package let article: String

    package init(_ deadline: Deadline, in language: Language) {
        start = deadline.start.description
        lastDay = deadline.lastDay.description
        wasMoved = deadline.wasMoved
        isPastCalendar = deadline.isPastCalendar
        article = deadline.article.cited(in: language)
    }
}
