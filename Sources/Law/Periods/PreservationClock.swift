/// How long the court has to rule on an urgent application for preservation: 48 hours.
///
/// Civil Procedure Law arts. 103 (during suit) and 104 (before suit). Periods of hours start with the next full hour (Civil Procedure Interpretation
/// art. 125) and run through rest days.
public enum PreservationClock {
    public static let limit = TimeLimit(
        .hours(48),
        article: Article(.civilProcedure, 103, paragraph: 3),
        consequence: .escalation
    )

    /// The instant at which the 48 hours are over.
    public static func end(received: Instant) -> Instant {
        let time = received.courtTime
        let secondsIntoHour = time.minute * 60 + time.second
        let hourBegan = Instant(microseconds: received.microseconds - Int64(time.microsecond))
            .adding(seconds: -secondsIntoHour)
        return hourBegan.adding(seconds: 49 * 3_600)
    }
}
