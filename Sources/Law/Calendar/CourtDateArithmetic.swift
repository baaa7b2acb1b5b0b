extension CourtDate: Comparable {
    public static func < (left: CourtDate, right: CourtDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CourtDate {
    public func adding(days: Int) -> CourtDate {
        let (sum, overflow) = ordinal.addingReportingOverflow(days)
        guard !overflow else { return days < 0 ? .first : .last }
        return CourtDate(ordinal: sum)
    }

    /// The corresponding day of a later month, or that month's last day where it has none.
    ///
    /// 31 January + 1 month is 28 or 29 February. Civil Code art. 202 ends periods of months so.
    public func adding(months: Int) -> CourtDate {
        let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow else { return months < 0 ? .first : .last }
        guard total >= 12 else { return .first }
        let year = total / 12
        guard year <= 9_999 else { return .last }
        let month = total % 12 + 1
        return CourtDate(existing: year, month, min(day, Self.days(inMonth: month, of: year)))
    }

    /// The same day of a later year; 29 February becomes 28 February where the year has none.
    public func adding(years: Int) -> CourtDate {
        let (months, overflow) = years.multipliedReportingOverflow(by: 12)
        guard !overflow else { return years < 0 ? .first : .last }
        return adding(months: months)
    }

    /// Days from `right` to `left`; negative when `left` is earlier.
    public static func - (left: CourtDate, right: CourtDate) -> Int {
        left.ordinal - right.ordinal
    }
}
