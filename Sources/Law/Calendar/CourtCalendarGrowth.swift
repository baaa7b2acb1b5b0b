/// Why a year's arrangement cannot be added to a calendar.
public enum CalendarProblem: InputProblem, Hashable {
    /// Years must follow one another; `expected` is the next one.
    case notTheNextYear(Int, expected: Int)
    /// A day outside the year and the December before it.
    case foreignDay(CourtDate)
    /// Listed both as a day off and as a working day.
    case contradictoryDay(CourtDate)

    public var code: String {
        switch self {
        case .notTheNextYear: "calendar-year-out-of-order"
        case .foreignDay: "calendar-day-outside-year"
        case .contradictoryDay: "calendar-day-contradictory"
        }
    }

    public var sentence: Bilingual {
        switch self {
        case .notTheNextYear(let year, let expected):
            Bilingual(
                chinese: "请先载入 \(expected) 年的放假安排，再载入 \(year) 年。",
                english: "Load the holidays of \(expected) before those of \(year)."
            )
        case .foreignDay(let day):
            Bilingual(
                chinese: "\(day) 不属于该年度的放假安排，请核对后重新载入。",
                english: "\(day) does not belong to this year's holidays. Correct the list and load it again."
            )
        case .contradictoryDay(let day):
            Bilingual(
                chinese: "\(day) 既列为放假又列为上班，请只保留一项。",
                english: "\(day) is listed both as a day off and as a working day. Keep one of the two."
            )
        }
    }
}

extension CourtCalendar {
    /// This calendar with the next year's arrangement.
    ///
    /// Days of the December before may be listed too: the notice for a year sometimes arranges them.
    public func adding(
        year: Int,
        restDays more: Set<CourtDate>,
        workdays worked: Set<CourtDate>
    ) throws(CalendarProblem) -> CourtCalendar {
        guard year == years.upperBound + 1 else {
            throw .notTheNextYear(year, expected: years.upperBound + 1)
        }
        for day in more.union(worked).sorted() {
            guard day.year == year || (day.year == year - 1 && day.month == 12) else { throw .foreignDay(day) }
            guard !(more.contains(day) && worked.contains(day)) else { throw .contradictoryDay(day) }
        }
        return CourtCalendar(
            restDays: restDays.subtracting(worked).union(more),
            workdays: workdays.subtracting(more).union(worked),
            years: years.lowerBound...year
        )
    }
}
