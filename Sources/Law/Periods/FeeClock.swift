/// How long a plaintiff has to pay the acceptance fee.
///
/// Measures on Litigation Costs art. 22: seven days from the day after the payment notice is received. Unpaid, and no
/// waiver asked for, a judge is asked to treat the suit as withdrawn (Civil Procedure Interpretation art. 213).
public enum FeeClock {
    public static let limit = TimeLimit(
        .days(7),
        article: Article(.fees, 22, paragraph: 1),
        consequence: .deemedWithdrawal
    )

    /// The deadline when the fee notice was effectively served on a day.
    public static func deadline(served: CourtDate, calendar: CourtCalendar) -> Deadline {
        limit.deadline(after: served, calendar: calendar)
    }
}
