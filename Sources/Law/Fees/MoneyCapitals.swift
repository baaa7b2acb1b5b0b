extension Money {
    /// The amount in words that cannot be altered, as receipts and rulings write it: "人民币壹拾贰万元整".
    ///
    /// By the rules of the People's Bank of China for filling in bills (支付结算办法, 银发〔1997〕393号, annex 1, rule 5), taking
    /// the first of the spellings they allow: 整 only after 元; one 零 for zeros between digits; 零 after 元 when the yuan
    /// end in zero and 角 follow, or when 角 is zero and 分 follow.
    public var chineseCapitals: String {
        let (yuan, cents) = fen.magnitude.quotientAndRemainder(dividingBy: 100)
        let jiao = Int(cents / 10)
        let lastDigit = Int(cents % 10)
        var text = fen < 0 ? "人民币负" : "人民币"
        if yuan > 0 || cents == 0 { text += Self.capitals(ofWhole: yuan) + "元" }
        if cents == 0 { return text + "整" }
        if yuan > 0, jiao == 0 || yuan % 10 == 0 { text += "零" }
        if jiao > 0 { text += Self.capitalDigits[jiao] + "角" }
        if lastDigit > 0 { text += Self.capitalDigits[lastDigit] + "分" }
        return text
    }

    private static let capitalDigits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]

    /// Groups of four digits, each with its unit; 零 where a group below begins with zeros or is skipped.
    private static func capitals(ofWhole yuan: UInt64) -> String {
        guard yuan > 0 else { return "零" }
        var groups: [Int] = []
        var rest = yuan
        while rest > 0 {
            groups.append(Int(rest % 10_000))
            rest /= 10_000
        }
        let units = ["", "万", "亿", "万亿", "亿亿"]
        var text = ""
        var zeroPending = false
        for index in groups.indices.reversed() {
            let group = groups[index]
            guard group > 0 else {
                zeroPending = true
                continue
            }
            if !text.isEmpty, zeroPending || group < 1_000 { text += "零" }
            text += capitals(ofGroup: group) + units[index]
            zeroPending = false
        }
        return text
    }

    /// 1 to 9,999 without leading or trailing 零.
    private static func capitals(ofGroup group: Int) -> String {
        var text = ""
        var rest = group
        var zeroPending = false
        for (unit, name) in [(1_000, "仟"), (100, "佰"), (10, "拾"), (1, "")] {
            let digit = rest / unit
            rest %= unit
            guard digit > 0 else {
                zeroPending = !text.isEmpty
                continue
            }
            if zeroPending { text += "零" }
            zeroPending = false
            text += capitalDigits[digit] + name
        }
        return text
    }
}
