/// A civil day at court: year, month and day of the Gregorian calendar, in court time.
///
/// Years run from 1 to 9999. Arithmetic that would leave them stops at the first or last day instead of trapping, so that
/// a date typed by a person can never stop the program.
public struct CourtDate: Sendable, Hashable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// Nil when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9_999).contains(year), (1...12).contains(month),
            (1...Self.days(inMonth: month, of: year)).contains(day)
        else { return nil }
        self.init(existing: year, month, day)
    }

    /// Reads exactly `2026-11-23`.
    public init?(_ iso: String) {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            let year = PlainDigits.number(parts[0]), let month = PlainDigits.number(parts[1]),
            let day = PlainDigits.number(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The court day on which an instant falls.
    public init(_ instant: Instant) {
        self = instant.courtTime.date
    }

    /// The day that is `ordinal` days after 1970-01-01.
    public init(ordinal: Int) {
        let bounded = min(max(ordinal, Self.first.ordinal), Self.last.ordinal)
        // Days since 0000-03-01, so that the leap day ends a year; 400 years are one cycle of 146,097 days.
        let days = bounded + 719_468
        let cycle = days / 146_097
        let dayOfCycle = days % 146_097
        let yearOfCycle = (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
        self.init(existing: year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// For days known to exist: built-in tables and results of arithmetic.
    init(existing year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    public static let first = CourtDate(existing: 1, 1, 1)
    public static let last = CourtDate(existing: 9_999, 12, 31)

    /// Days since 1970-01-01.
    public var ordinal: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let cycle = shiftedYear / 400
        let yearOfCycle = shiftedYear % 400
        let shiftedMonth = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
        let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
        return cycle * 146_097 + dayOfCycle - 719_468
    }

    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let index = (ordinal + 3) % 7
        return Weekday.allCases[index < 0 ? index + 7 : index]
    }

    /// The first instant of the day, 00:00 court time.
    public var startOfDay: Instant {
        Instant(microseconds: (Int64(ordinal) * 86_400 - CourtTime.secondsAheadOfUTC) * 1_000_000)
    }

    static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
