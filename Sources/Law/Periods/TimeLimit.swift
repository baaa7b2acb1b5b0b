/// A period as the law sets it: how long, by which article, and what follows when it runs out.
public struct TimeLimit: Sendable, Hashable, Codable {
    public enum Length: Sendable, Hashable, Codable {
        case hours(Int)
        case days(Int)
        /// 工作日: rest days are not counted at all.
        case workingDays(Int)
        case months(Int)
        case years(Int)
    }

    /// What happens when the period runs out; the raw value is a code for programs.
    public enum Consequence: String, Sendable, Hashable, Codable, CaseIterable {
        /// The court must register at once (先行立案).
        case registerFirst = "register-first"
        /// Someone of higher rank in the court is told.
        case escalation
        /// A judge is asked for a ruling treating the suit as withdrawn.
        case deemedWithdrawal = "deemed-withdrawal"
        /// The papers go back and the return is recorded.
        case returnedAndRecorded = "returned-and-recorded"
        /// The right to the step is lost (Civil Procedure Law art. 86 on excused delay aside).
        case rightLost = "right-lost"
        /// The case goes on to trial.
        case toTrial = "to-trial"
    }

    public var length: Length
    public var article: Article
    public var consequence: Consequence

    public init(_ length: Length, article: Article, consequence: Consequence) {
        self.length = length
        self.article = article
        self.consequence = consequence
    }

    /// The deadline of this period when `trigger` is the day of the event that starts it.
    ///
    /// Civil Procedure Law art. 85: the day of the event is not counted; a last day on a statutory rest day moves to
    /// the first working day after it. A period of hours ends at the latest on the day given, and does not move.
    public func deadline(after trigger: CourtDate, calendar: CourtCalendar) -> Deadline {
        let unadjusted: CourtDate
        switch length {
        case .hours(let hours):
            unadjusted = trigger.adding(days: (hours + 23) / 24)
            return Deadline(
                start: trigger,
                lastDay: unadjusted,
                unadjusted: unadjusted,
                isPastCalendar: false,
                article: article
            )
        case .days(let days): unadjusted = trigger.adding(days: days)
        case .workingDays(let days): unadjusted = calendar.workingDay(days, after: trigger)
        case .months(let months): unadjusted = trigger.adding(months: months)
        case .years(let years): unadjusted = trigger.adding(years: years)
        }
        let lastDay = calendar.firstWorkingDay(onOrAfter: unadjusted)
        return Deadline(
            start: trigger,
            lastDay: lastDay,
            unadjusted: unadjusted,
            isPastCalendar: !calendar.covers(unadjusted) || !calendar.covers(lastDay),
            article: article
        )
    }
}
