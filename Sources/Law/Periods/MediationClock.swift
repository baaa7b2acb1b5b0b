/// How long mediation may take, and how soon a mediator is found.
///
/// After registration fifteen days in ordinary procedure, seven in summary, from the mediator's signed receipt; both sides may
/// agree to thirty more (opinion of the Supreme People's Court on filing and mediation, in force 2025-01-01, point 3; its
/// document number is unverified; the same lengths stand in the Online Mediation Rules art. 24). In the older order, before
/// registration, thirty days.
public enum MediationClock {
    /// By how many days both sides may agree to go on; once.
    public static let extensionDays = 30

    /// The court appoints a mediator within three working days of the consent.
    public static let appointment = TimeLimit(
        .workingDays(3),
        article: Article(.onlineMediation, 10),
        consequence: .escalation
    )

    /// The mediator takes it up, or declines, within three working days.
    public static let takingUp = TimeLimit(
        .workingDays(3),
        article: Article(.onlineMediation, 12),
        consequence: .escalation
    )

    /// After registration; `nil` for a procedure is the older order, before registration.
    public static func limit(for procedure: Procedure?, extended: Bool = false) -> TimeLimit {
        let days =
            switch procedure {
            case .ordinary: 15
            case .summary, .smallClaims: 7
            case nil: 30
            }
        return TimeLimit(
            .days(extended ? days + extensionDays : days),
            article: Article(.onlineMediation, 24),
            consequence: procedure == nil ? .registerFirst : .toTrial
        )
    }

    /// The deadline when the mediator signed for the case on a day.
    public static func deadline(
        received: CourtDate,
        procedure: Procedure?,
        extended: Bool = false,
        calendar: CourtCalendar
    ) -> Deadline {
        limit(for: procedure, extended: extended).deadline(after: received, calendar: calendar)
    }
}
