/// How long a party has to appeal.
///
/// Civil Procedure Law art. 171: a judgment fifteen days, a ruling ten, from service; art. 286: thirty days for a party
/// without domicile in the People's Republic. Criminal Procedure Law art. 230: ten and five days.
public enum AppealClock {
    /// What is appealed against; the raw value is a code for programs.
    public enum Decision: String, Sendable, Hashable, Codable, CaseIterable {
        case civilJudgment = "civil-judgment"
        /// Non-acceptance, jurisdiction, dismissal.
        case civilRuling = "civil-ruling"
        case criminalJudgment = "criminal-judgment"
        case criminalRuling = "criminal-ruling"
    }

    public static func limit(against decision: Decision, hasDomicileInChina: Bool = true) -> TimeLimit {
        switch (decision, hasDomicileInChina) {
        case (.civilJudgment, true): limit(days: 15, Article(.civilProcedure, 171, paragraph: 1))
        case (.civilRuling, true): limit(days: 10, Article(.civilProcedure, 171, paragraph: 2))
        case (.civilJudgment, false), (.civilRuling, false): limit(days: 30, Article(.civilProcedure, 286))
        case (.criminalJudgment, _): limit(days: 10, Article(.criminalProcedure, 230))
        case (.criminalRuling, _): limit(days: 5, Article(.criminalProcedure, 230))
        }
    }

    private static func limit(days: Int, _ article: Article) -> TimeLimit {
        TimeLimit(.days(days), article: article, consequence: .rightLost)
    }

    /// The deadline when the decision was effectively served on a day.
    public static func deadline(
        served: CourtDate,
        against decision: Decision,
        hasDomicileInChina: Bool = true,
        calendar: CourtCalendar
    ) -> Deadline {
        limit(against: decision, hasDomicileInChina: hasDomicileInChina).deadline(after: served, calendar: calendar)
    }
}
