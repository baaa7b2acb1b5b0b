/// How long the filing division has to hand a registered case over to trial.
///
/// Trial Time Limit Provisions art. 7: three days from the decision to file.
public enum HandOverClock {
    public static let limit = TimeLimit(.days(3), article: Article(.trialTimeLimits, 7), consequence: .escalation)

    /// Counted from the day of registration, or of the failed mediation.
    public static func deadline(registered: CourtDate, calendar: CourtCalendar) -> Deadline {
        limit.deadline(after: registered, calendar: calendar)
    }
}
