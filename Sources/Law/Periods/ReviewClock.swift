/// How long a court may review a filing it cannot decide on the spot.
///
/// Counted from the day after receipt, whatever the state of the papers, and again from the day after corrected papers
/// arrive (Civil Procedure Interpretation art. 126; Case Registration Provisions arts. 7 and 8). When it runs
/// out undecided, registration is a duty.
public enum ReviewClock {
    public static func limit(for kind: ReviewKind) -> TimeLimit {
        switch kind {
        case .civil:
            TimeLimit(.days(7), article: Article(.civilProcedure, 126), consequence: .registerFirst)
        case .administrative:
            TimeLimit(.days(7), article: Article(.administrativeProcedure, 51), consequence: .registerFirst)
        case .privateProsecution:
            TimeLimit(.days(15), article: Article(.registration, 8, item: 2), consequence: .registerFirst)
        case .enforcement:
            TimeLimit(.days(7), article: Article(.enforcement, 16), consequence: .registerFirst)
        case .compensation:
            TimeLimit(.days(7), article: Article(.stateCompensationFiling, 9), consequence: .registerFirst)
        case .thirdPartyRevocation:
            TimeLimit(.days(30), article: Article(.registration, 8, item: 3), consequence: .registerFirst)
        case .enforcementObjection:
            TimeLimit(.days(15), article: Article(.registration, 8, item: 4), consequence: .registerFirst)
        }
    }

    public static func deadline(received: CourtDate, kind: ReviewKind, calendar: CourtCalendar) -> Deadline {
        limit(for: kind).deadline(after: received, calendar: calendar)
    }

    public static func deadline(received: Instant, kind: ReviewKind, calendar: CourtCalendar) -> Deadline {
        deadline(received: CourtDate(received), kind: kind, calendar: calendar)
    }
}
