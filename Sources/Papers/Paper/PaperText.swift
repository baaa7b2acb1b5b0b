package import Law

extension CourtTime {
    /// "2026年11月23日 20:07:09", "23 November 2026, 20:07:09": a receipt is exact to the second.
    package func writtenToTheSecond(in language: Language) -> String {
        let seconds = second < 10 ? "0\(second)" : "\(second)"
        return "\(written(in: language)):\(seconds)"
    }
}

extension CourtDate {
    /// "2026年11月30日（星期一）", "Monday 30 November 2026": running text has no spaces in Chinese.
    package func writtenWithWeekday(in language: Language) -> String {
        switch language {
        case .chinese: "\(written(in: .chinese))（\(weekday.name.chinese)）"
        case .english: written(in: .english, weekday: true)
        }
    }

    /// The date as the foot of a paper bears it.
    package func footLine(in language: Language) -> String {
        switch language {
        case .chinese: chineseNumerals
        case .english: written(in: .english)
        }
    }
}

enum PaperText {
    /// 1234567 → "1,234,567".
    static func grouped(_ number: Int) -> String {
        var text = ""
        for (index, digit) in String(number.magnitude).reversed().enumerated() {
            if index > 0, index.isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return (number < 0 ? "-" : "") + String(text.reversed())
    }

    /// A checksum in groups of eight, four groups a line, so that two people can read it to each other.
    static func groupedDigest(_ hexadecimal: String) -> String {
        let digits = Array(hexadecimal.lowercased())
        let groups = stride(from: 0, to: digits.count, by: 8).map { String(digits[$0..<min($0 + 8, digits.count)]) }
        let lines = stride(from: 0, to: groups.count, by: 4).map {
            groups[$0..<min($0 + 4, groups.count)].joined(separator: " ")
        }
        return lines.joined(separator: "\n")
    }

    /// Says that an English paper is a translation.
    static let translationNote =
        "This is a translation for your convenience. If it differs from the Chinese text, the Chinese text governs."

    /// "张三、王五：", "张三, 王五:".
    static func addressed(_ names: [String], in language: Language) -> String {
        switch language {
        case .chinese: names.joined(separator: "、") + "："
        case .english: names.joined(separator: ", ") + ":"
        }
    }

    /// The text in a Chinese paper's brackets or an English paper's.
    static func bracketed(_ text: String, in language: Language) -> String {
        switch language {
        case .chinese: "（\(text)）"
        case .english: "(\(text))"
        }
    }
}
