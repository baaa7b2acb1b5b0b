/// Court time: the wall clock at every court of mainland China, a constant eight hours ahead of UTC.
///
/// Exact from ``earliest`` on. Before that day China kept summer time (1986–1991), and earlier still several zones, which
/// this type knows nothing of; no filing is that old, and dates of birth are days, not instants.
public struct CourtTime: Sendable, Hashable {
    public let date: CourtDate
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int
    /// 0 to 59.
    public let second: Int
    /// 0 to 999,999.
    public let microsecond: Int

    /// The first whole day since which court time has been a constant UTC+8.
    public static let earliest = CourtDate(existing: 1_991, 9, 16)

    static let secondsAheadOfUTC: Int64 = 8 * 3_600

    public init(_ instant: Instant) {
        let (local, overflow) = instant.microseconds.addingReportingOverflow(Self.secondsAheadOfUTC * 1_000_000)
        let microseconds = overflow ? instant.microseconds : local
        let (day, withinDay) = Self.floorDivide(microseconds, by: 86_400_000_000)
        date = CourtDate(ordinal: Int(day))
        let seconds = Int(withinDay / 1_000_000)
        hour = seconds / 3_600
        minute = seconds / 60 % 60
        second = seconds % 60
        microsecond = Int(withinDay % 1_000_000)
    }

    /// "20:07".
    public var clock: String { "\(PlainDigits.padded(hour, 2)):\(PlainDigits.padded(minute, 2))" }

    /// "2026年11月23日 20:07", "23 November 2026, 20:07".
    public func written(in language: Language) -> String {
        switch language {
        case .chinese: "\(date.written(in: .chinese)) \(clock)"
        case .english: "\(date.written(in: .english)), \(clock)"
        }
    }

    private static func floorDivide(_ value: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
