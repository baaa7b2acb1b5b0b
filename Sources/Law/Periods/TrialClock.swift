/// How long the trial may take, extensions aside.
///
/// Civil Procedure Law art. 152 (ordinary, six months), art. 164 (summary, three), art. 168 (small claims, two), from
/// filing.
public enum TrialClock {
    public static func limit(for procedure: Procedure) -> TimeLimit {
        switch procedure {
        case .ordinary:
            TimeLimit(.months(6), article: Article(.civilProcedure, 152), consequence: .escalation)
        case .summary:
            TimeLimit(.months(3), article: Article(.civilProcedure, 164), consequence: .escalation)
        case .smallClaims:
            TimeLimit(.months(2), article: Article(.civilProcedure, 168), consequence: .escalation)
        }
    }

    /// Counted from the day after filing.
    ///
    /// Trial Time Limit Provisions art. 8.
    public static func deadline(registered: CourtDate, procedure: Procedure, calendar: CourtCalendar) -> Deadline {
        limit(for: procedure).deadline(after: registered, calendar: calendar)
    }
}
