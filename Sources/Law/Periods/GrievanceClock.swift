/// How long the court has to look into a grievance about filing and to answer it.
///
/// Case Registration Provisions art. 13: fifteen days from receipt.
public enum GrievanceClock {
    public static let limit = TimeLimit(.days(15), article: Article(.registration, 13), consequence: .escalation)

    public static func deadline(received: CourtDate, calendar: CourtCalendar) -> Deadline {
        limit.deadline(after: received, calendar: calendar)
    }
}
