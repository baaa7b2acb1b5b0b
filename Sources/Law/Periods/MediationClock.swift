/// How long mediation of a registered case may take, from the mediator's signed receipt.
///
/// Fifteen days in ordinary procedure, seven in summary; both sides may agree to thirty more (opinion of the Supreme
/// People's Court on filing and mediation, in force 2025-01-01, point 3; its document number is unverified; the same
/// lengths stand in the Online Mediation Rules art. 24).
public enum MediationClock {
    public static func limit(for procedure: Procedure, extended: Bool = false) -> TimeLimit {
        let days = procedure == .ordinary ? 15 : 7
        return TimeLimit(
            .days(extended ? days + 30 : days),
            article: Article(.onlineMediation, 24),
            consequence: .toTrial
        )
    }

    /// The deadline when the mediator signed for the case on a day.
    public static func deadline(
        received: CourtDate,
        procedure: Procedure,
        extended: Bool = false,
        calendar: CourtCalendar
    ) -> Deadline {
        limit(for: procedure, extended: extended).deadline(after: received, calendar: calendar)
    }
}
