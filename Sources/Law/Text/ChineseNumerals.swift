/// Numbers in Chinese characters, as statutes and court papers write them.
public enum ChineseNumerals {
    static let digits: [Character] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// Digit by digit, as in the year of a date: 2026 → "二〇二六".
    public static func digitwise(_ number: Int) -> String {
        String(String(number.magnitude).compactMap(\.wholeNumberValue).map { digits[$0] })
    }

    /// Counting form, as in article numbers: 126 → "一百二十六", 110 → "一百一十", 13 → "十三".
    ///
    /// For 0 to 9,999; anything else is printed digit by digit.
    public static func counting(_ number: Int) -> String {
        guard (0...9_999).contains(number) else { return digitwise(number) }
        guard number > 0 else { return "零" }
        var text = ""
        var rest = number
        var skippedZero = false
        for (unit, name) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = rest / unit
            rest %= unit
            guard digit > 0 else {
                skippedZero = !text.isEmpty
                continue
            }
            if skippedZero { text.append("零") }
            skippedZero = false
            // "十三", not "一十三", but "一百一十三".
            if !(digit == 1 && unit == 10 && text.isEmpty) { text.append(digits[digit]) }
            text.append(name)
        }
        return text
    }

    /// Reads a counting form of 1 to 99, as in "号之十二".
    public static func parseCounting(_ text: some StringProtocol) -> Int? {
        (1...99).first { counting($0) == text }
    }
}
