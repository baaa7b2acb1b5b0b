extension CourtCalendar {
    /// The arrangements of 2025 and 2026 as the General Office of the State Council announced them.
    public static let builtIn = CourtCalendar(
        restDays: days(2025, off2025).union(days(2026, off2026)),
        workdays: days(2025, worked2025).union(days(2026, worked2026)),
        years: 2025...2026
    )

    private typealias Stretch = (month: Int, days: ClosedRange<Int>)

    /// New Year, Spring Festival, Qingming, Labour Day, Dragon Boat, National Day with Mid-Autumn.
    private static let off2025: [Stretch] = [
        (1, 1...1), (1, 28...31), (2, 1...4), (4, 4...6), (5, 1...5), (5, 31...31), (6, 1...2), (10, 1...8),
    ]
    private static let worked2025: [Stretch] = [(1, 26...26), (2, 8...8), (4, 27...27), (9, 28...28), (10, 11...11)]

    /// New Year, Spring Festival, Qingming, Labour Day, Dragon Boat, Mid-Autumn, National Day.
    private static let off2026: [Stretch] = [
        (1, 1...3), (2, 15...23), (4, 4...6), (5, 1...5), (6, 19...21), (9, 25...27), (10, 1...7),
    ]
    private static let worked2026: [Stretch] = [
        (1, 4...4), (2, 14...14), (2, 28...28), (5, 9...9), (9, 20...20), (10, 10...10),
    ]

    private static func days(_ year: Int, _ stretches: [Stretch]) -> Set<CourtDate> {
        Set(stretches.flatMap { stretch in stretch.days.map { CourtDate(existing: year, stretch.month, $0) } })
    }
}
