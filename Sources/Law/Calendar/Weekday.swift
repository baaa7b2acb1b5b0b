/// A day of the week, Monday first.
public enum Weekday: Int, Sendable, Hashable, Codable, CaseIterable {
    case monday = 1
    case tuesday
    case wednesday
    case thursday
    case friday
    case saturday
    case sunday

    public var isWeekend: Bool { self == .saturday || self == .sunday }

    public var name: Bilingual {
        switch self {
        case .monday: Bilingual(chinese: "星期一", english: "Monday")
        case .tuesday: Bilingual(chinese: "星期二", english: "Tuesday")
        case .wednesday: Bilingual(chinese: "星期三", english: "Wednesday")
        case .thursday: Bilingual(chinese: "星期四", english: "Thursday")
        case .friday: Bilingual(chinese: "星期五", english: "Friday")
        case .saturday: Bilingual(chinese: "星期六", english: "Saturday")
        case .sunday: Bilingual(chinese: "星期日", english: "Sunday")
        }
    }
}
