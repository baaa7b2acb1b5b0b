/// Which days are statutory rest days (法定休假日), as the State Council arranges them year by year.
///
/// A day listed as rest or as make-up work is what the list says; any other day is a rest day when it is a Saturday or a
/// Sunday. Past the loaded years only weekends and the holidays fixed by date are known, and every deadline that reaches
/// there is marked (see ``Deadline/isPastCalendar``).
///
/// That weekends are 法定休假日 and make-up Saturdays and Sundays are not is the general reading of Civil Procedure Law
/// art. 85 (unverified).
public struct CourtCalendar: Sendable, Hashable {
    /// Listed days off, weekends joined to a holiday included.
    public let restDays: Set<CourtDate>
    /// Saturdays and Sundays worked to make up for a holiday.
    public let workdays: Set<CourtDate>
    /// The years whose arrangement is loaded.
    public let years: ClosedRange<Int>

    public init(restDays: Set<CourtDate>, workdays: Set<CourtDate>, years: ClosedRange<Int>) {
        self.restDays = restDays
        self.workdays = workdays
        self.years = years
    }

    /// The last day whose arrangement is loaded.
    public var lastDay: CourtDate {
        CourtDate(year: years.upperBound, month: 12, day: 31) ?? .last
    }

    public func covers(_ date: CourtDate) -> Bool { years.contains(date.year) }

    public func isRestDay(_ date: CourtDate) -> Bool {
        if restDays.contains(date) { return true }
        if workdays.contains(date) { return false }
        return date.weekday.isWeekend || (!covers(date) && Self.isFixedHoliday(date))
    }

    public func firstWorkingDay(onOrAfter date: CourtDate) -> CourtDate {
        var day = date
        while isRestDay(day), day < .last { day = day.adding(days: 1) }
        return day
    }

    /// The so-many-th working day after a day.
    public func workingDay(_ count: Int, after date: CourtDate) -> CourtDate {
        var (day, left) = (date, count)
        while left > 0, day < .last {
            day = day.adding(days: 1)
            if !isRestDay(day) { left -= 1 }
        }
        return day
    }

    /// Holidays that fall on the same date every year: New Year's Day, 1–2 May, 1–3 October.
    ///
    /// 全国年节及纪念日放假办法, as revised on 2024-11-10, art. 2.
    static func isFixedHoliday(_ date: CourtDate) -> Bool {
        switch (date.month, date.day) {
        case (1, 1), (5, 1...2), (10, 1...3): true
        default: false
        }
    }
}
