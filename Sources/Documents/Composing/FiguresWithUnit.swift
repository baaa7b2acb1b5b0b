/// Where a Chinese text must not be broken: between figures and the unit they count, as in "11月" and "120,000.00元".
enum FiguresWithUnit {
    private static let units = ["年", "月", "日", "元", "号", "条", "份", "页", "名", "个", "时", "分", "秒"].map { Array($0.utf8) }

    /// Byte ranges from the last figure through the unit.
    static func ranges(in text: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for index in text.indices where (0x30...0x39).contains(text[index]) {
            let rest = text[(index + 1)...]
            if units.contains(where: rest.starts(with:)) { ranges.append(index..<index + 4) }
        }
        return ranges
    }
}
