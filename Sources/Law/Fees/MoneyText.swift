extension Money: CustomStringConvertible {
    /// "120,000.00", always with two decimals.
    public var formatted: String {
        let sign = fen < 0 ? "-" : ""
        let (yuan, cents) = fen.magnitude.quotientAndRemainder(dividingBy: 100)
        return "\(sign)\(Self.grouped(yuan)).\(PlainDigits.padded(Int(cents), 2))"
    }

    /// As ``formatted``, but without the decimals when they are zero: "120,000".
    public var shortened: String {
        fen % 100 == 0 ? (fen < 0 ? "-" : "") + Self.grouped(fen.magnitude / 100) : formatted
    }

    /// For programs and addresses: "120000.00", without groups.
    public var plain: String { formatted.filter { $0 != "," } }

    public var description: String { formatted }

    /// Reads plain digits with at most two decimals: "120000", "120,000.00", "１２０，０００", "¥120,000", "120000元".
    ///
    /// Commas must separate groups of three (a misplaced comma may be a mistyped decimal point). No sign, no words: 12万
    /// is refused. At most ``greatestTyped``.
    public init?(_ decimal: String) {
        var text = Substring(PlainDigits.narrow(decimal).filter { !$0.isWhitespace })
        if text.first == "¥" || text.first == "￥" { text = text.dropFirst() }
        if text.last == "元" { text = text.dropLast() }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 1 || (parts.count == 2 && (1...2).contains(parts[1].utf8.count)),
            let yuan = Self.ungrouped(parts[0]), yuan <= Self.greatestTyped.fen / 100
        else { return nil }
        var cents: Int64 = 0
        if parts.count == 2 {
            guard let digits = PlainDigits.number(parts[1]) else { return nil }
            cents = Int64(parts[1].utf8.count == 1 ? digits * 10 : digits)
        }
        self.init(fen: yuan * 100 + cents)
    }

    private static func ungrouped(_ text: Substring) -> Int64? {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        if groups.count > 1 {
            guard (1...3).contains(groups[0].utf8.count), groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else {
                return nil
            }
        }
        return PlainDigits.number(groups.joined()).map(Int64.init)
    }

    /// A whole number with commas between groups of three digits.
    static func grouped(_ number: some BinaryInteger) -> String {
        let digits = Array(String(number))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }
}
