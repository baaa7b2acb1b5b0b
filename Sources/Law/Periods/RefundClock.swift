/// How long a court has to give back what was paid too much.
///
/// Measures on Litigation Costs art. 53: fifteen days from when the document that closes the case takes effect; money that was
/// never owed has no such document, and the days run from when it is known.
public enum RefundClock {
    public static let limit = TimeLimit(
        .days(15),
        article: Article(.fees, 53, paragraph: 2),
        consequence: .escalation
    )

    /// The deadline when it became known on a day that money is to be given back.
    public static func deadline(from day: CourtDate, calendar: CourtCalendar) -> Deadline {
        limit.deadline(after: day, calendar: calendar)
    }
}
