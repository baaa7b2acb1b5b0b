import Law
import Testing

@Suite("Languages and numerals")
struct TextTests {
    @Test("Languages carry the tags of pages") func tagsLanguages() {
        #expect(Language.allCases.map(\.rawValue) == ["zh-CN", "en"])
        #expect(Bilingual(chinese: "登闻", english: "Dengwen").in(.chinese) == "登闻")
        #expect(Bilingual(chinese: "登闻", english: "Dengwen").in(.english) == "Dengwen")
    }

    @Test(
        "Numbers in counting form",
        arguments: [
            (0, "零"), (1, "一"), (10, "十"), (13, "十三"), (20, "二十"), (99, "九十九"), (100, "一百"), (101, "一百零一"),
            (110, "一百一十"), (113, "一百一十三"), (126, "一百二十六"),
            (200, "二百"), (1_000, "一千"), (1_001, "一千零一"), (1_010, "一千零一十"), (1_100, "一千一百"), (1_260, "一千二百六十"),
            (9_999, "九千九百九十九"),
        ]
    )
    func counts(number: Int, text: String) {
        #expect(ChineseNumerals.counting(number) == text)
    }

    @Test("Counting forms of 1 to 99 are read back") func readsCounting() {
        for number in 1...99 { #expect(ChineseNumerals.parseCounting(ChineseNumerals.counting(number)) == number) }
        #expect(ChineseNumerals.parseCounting("一十") == nil)
        #expect(ChineseNumerals.parseCounting("") == nil)
    }

    @Test("Years are written digit by digit") func writesDigitwise() {
        #expect(ChineseNumerals.digitwise(2_026) == "二〇二六")
    }
}
