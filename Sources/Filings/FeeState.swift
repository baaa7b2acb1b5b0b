package import Law

/// The fee of a case, beside its stage (诉讼费用交纳办法).
package enum FeeState: Codable, Hashable, Sendable {
    /// Nothing is owed yet, or nothing at all.
    case notRequired
    /// The notice is out: `amount` is due by the last day of the period (art 22: seven days from the day after service).
    case noticed(amount: Money, notice: PaperID, at: Instant)
    case waiverPending(since: Instant)
    case deferred(until: CourtDate)
    case paid(amount: Money, at: Instant)
    case unpaid(since: CourtDate)
}
