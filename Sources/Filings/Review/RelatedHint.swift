package import Law

/// Why another filing of the same people is worth a look: a hint, and never a ground by itself.
///
/// Unverified: the numbers of the interpretation's articles on suing again (212, 214) and on the same suit (247).
package enum RelatedHint: String, Codable, Sendable, CaseIterable {
    /// The same plaintiff against the same defendant: perhaps the same suit (民诉法解释 art 247).
    case sameParties
    /// Refused before; who now meets the conditions is accepted (art 212).
    case refusedBefore
    /// Withdrawn before; suing again is allowed (art 214).
    case withdrawnBefore
    /// A divorce withdrawn less than six months ago, without new facts or reasons (民事诉讼法 art 127(7)).
    case divorceWithinSixMonths

    package var article: Article {
        switch self {
        case .sameParties: Article(.civilProcedureInterpretation, 247)
        case .refusedBefore: Article(.civilProcedureInterpretation, 212)
        case .withdrawnBefore: Article(.civilProcedureInterpretation, 214)
        case .divorceWithinSixMonths: Article(.civilProcedure, 127, item: 7)
        }
    }

    /// What an earlier filing between the same people says about a new one.
    package static func of(earlier stage: Stage, isDivorce: Bool, on today: CourtDate) -> RelatedHint {
        switch stage {
        case .refused, .returnedAndRecorded, .redirected: return .refusedBefore
        case .withdrawn(let withdrawn): return afterWithdrawal(withdrawn.at, isDivorce, today)
        case .closed(let closed):
            if case .settled = closed.ground { return .sameParties }
            return afterWithdrawal(closed.at, isDivorce, today)
        default: return .sameParties
        }
    }

    private static func afterWithdrawal(_ at: Instant, _ isDivorce: Bool, _ today: CourtDate) -> RelatedHint {
        isDivorce && today < CourtDate(at).adding(months: 6) ? .divorceWithinSixMonths : .withdrawnBefore
    }
}
