/// How long the parties have to hand in evidence, unless the court sets or they agree on another period.
///
/// Ordinary first instance not less than fifteen days, summary procedure not more than fifteen, small claims as a rule not more
/// than seven (Civil Procedure Interpretation arts. 99, 266 and 275; numbers and lengths are unverified).
public enum EvidenceClock {
    public static func limit(for procedure: Procedure) -> TimeLimit {
        switch procedure {
        case .ordinary:
            TimeLimit(.days(15), article: Article(.civilProcedureInterpretation, 99), consequence: .rightLost)
        case .summary:
            TimeLimit(.days(15), article: Article(.civilProcedureInterpretation, 266), consequence: .rightLost)
        case .smallClaims:
            TimeLimit(.days(7), article: Article(.civilProcedureInterpretation, 275), consequence: .rightLost)
        }
    }
}
