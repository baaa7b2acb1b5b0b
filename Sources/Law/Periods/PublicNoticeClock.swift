/// When service by public notice is deemed made: thirty days after the notice is issued.
///
/// Civil Procedure Law art. 95. The day of deemed service follows from counting and is not moved off rest days; periods
/// that start from it are.
public enum PublicNoticeClock {
    public static func deemedServed(issued: CourtDate) -> CourtDate { issued.adding(days: 30) }
}
