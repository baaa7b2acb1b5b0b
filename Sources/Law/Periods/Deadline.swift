/// The end of a period, computed once and stored: later changes of a calendar never move a deadline already given.
public struct Deadline: Sendable, Hashable, Codable {
    /// The day of the event that started the period; not itself counted.
    public let start: CourtDate
    /// The last day of the period, through its midnight.
    public let lastDay: CourtDate
    /// The last day before it was moved off a rest day.
    public let unadjusted: CourtDate
    /// True when the period ends past the loaded holiday calendar, so that ``lastDay`` may still move: show a warning.
    public let isPastCalendar: Bool
    public let article: Article

    public init(start: CourtDate, lastDay: CourtDate, unadjusted: CourtDate, isPastCalendar: Bool, article: Article) {
        self.start = start
        self.lastDay = lastDay
        self.unadjusted = unadjusted
        self.isPastCalendar = isPastCalendar
        self.article = article
    }

    /// Whether the last day was a rest day and was moved.
    public var wasMoved: Bool { lastDay != unadjusted }

    /// The first instant after the period.
    public var end: Instant { lastDay.adding(days: 1).startOfDay }

    /// 0 on the last day; negative once the period has run out.
    public func daysLeft(on today: CourtDate) -> Int { lastDay - today }

    public func hasRunOut(on today: CourtDate) -> Bool { today > lastDay }
}
