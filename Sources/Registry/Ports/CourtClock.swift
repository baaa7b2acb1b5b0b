package import Law

/// The time, as a verb sees it.
///
/// Never read from anywhere else.
package protocol CourtClock: Sendable {
    var now: Instant { get }
}
