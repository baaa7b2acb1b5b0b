/// How long a defendant has to answer the complaint.
///
/// Fifteen days from receiving the copy (Civil Procedure Law art. 128); thirty for a defendant without domicile in the
/// People's Republic (art. 285). Not answering does not stop the trial.
public enum AnswerClock {
    public static func limit(hasDomicileInChina: Bool = true) -> TimeLimit {
        hasDomicileInChina
            ? TimeLimit(.days(15), article: Article(.civilProcedure, 128, paragraph: 1), consequence: .toTrial)
            : TimeLimit(.days(30), article: Article(.civilProcedure, 285), consequence: .toTrial)
    }

    /// The deadline when the copy was effectively served on a day.
    public static func deadline(
        served: CourtDate,
        hasDomicileInChina: Bool = true,
        calendar: CourtCalendar
    ) -> Deadline {
        limit(hasDomicileInChina: hasDomicileInChina).deadline(after: served, calendar: calendar)
    }
}
