extension CourtDate: CustomStringConvertible {
    /// `2026-11-23`.
    public var description: String {
        "\(PlainDigits.padded(year, 4))-\(PlainDigits.padded(month, 2))-\(PlainDigits.padded(day, 2))"
    }
}

extension CourtDate: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = CourtDate(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date like 2026-11-23")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension CourtDate {
    /// As a page or notice writes it: "2026年11月23日 星期一", "Monday 23 November 2026".
    public func written(in language: Language, weekday: Bool = false) -> String {
        let weekdayName = self.weekday.name.in(language)
        switch language {
        case .chinese:
            let date = "\(year)年\(month)月\(day)日"
            return weekday ? "\(date) \(weekdayName)" : date
        case .english:
            let date = "\(day) \(Self.englishMonths[month - 1]) \(year)"
            return weekday ? "\(weekdayName) \(date)" : date
        }
    }

    /// As the foot of a court paper writes it: "二〇二六年十一月二十三日".
    public var chineseNumerals: String {
        let year = ChineseNumerals.digitwise(year)
        return "\(year)年\(ChineseNumerals.counting(month))月\(ChineseNumerals.counting(day))日"
    }

    static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
