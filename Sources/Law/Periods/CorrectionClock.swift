/// How long a person has to correct a filing: as the court sets it in the one-time notice.
///
/// Case Registration Provisions art. 7. No length is laid down by law; it runs from the effective service of the notice.
public enum CorrectionClock {
    public static func limit(days: Int) -> TimeLimit {
        TimeLimit(.days(days), article: Article(.registration, 7), consequence: .returnedAndRecorded)
    }

    /// The deadline when the notice was effectively served on a day and gives so many days.
    public static func deadline(served: CourtDate, days: Int, calendar: CourtCalendar) -> Deadline {
        limit(days: days).deadline(after: served, calendar: calendar)
    }
}
