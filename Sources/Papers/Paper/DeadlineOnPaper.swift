package import Law

extension Deadline {
    /// The last day with its weekday, and a warning while that year's holiday calendar is not loaded.
    package func onPaper(in language: Language) -> String {
        let day = lastDay.writtenWithWeekday(in: language)
        guard isPastCalendar else { return day }
        switch language {
        case .chinese: return "\(day)（该年度放假安排公布后可能顺延）"
        case .english: return "\(day) (may move once that year's public holidays are announced)"
        }
    }
}
