/// How long the court has to send the copy of the complaint to the defendant.
///
/// Civil Procedure Law art. 128: five days from filing.
public enum CopyToDefendantClock {
    public static let limit = TimeLimit(
        .days(5),
        article: Article(.civilProcedure, 128, paragraph: 1),
        consequence: .escalation
    )

    public static func deadline(registered: CourtDate, calendar: CourtCalendar) -> Deadline {
        limit.deadline(after: registered, calendar: calendar)
    }
}
