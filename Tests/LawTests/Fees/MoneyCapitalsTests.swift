import Law
import Testing

@Suite("Amounts in capitals")
struct MoneyCapitalsTests {
    /// The first six are the examples of the rules themselves (annex 1 of 支付结算办法).
    static let examples: [(amount: String, capitals: String)] = [
        ("1,409.50", "人民币壹仟肆佰零玖元伍角"),
        ("6,007.14", "人民币陆仟零柒元壹角肆分"),
        ("1,680.32", "人民币壹仟陆佰捌拾元零叁角贰分"),
        ("107,000.53", "人民币壹拾万柒仟元零伍角叁分"),
        ("16,409.02", "人民币壹万陆仟肆佰零玖元零贰分"),
        ("325.04", "人民币叁佰贰拾伍元零肆分"),
        ("120,000", "人民币壹拾贰万元整"),
        ("0", "人民币零元整"),
        ("0.50", "人民币伍角"),
        ("0.05", "人民币伍分"),
        ("0.55", "人民币伍角伍分"),
        ("1", "人民币壹元整"),
        ("10", "人民币壹拾元整"),
        ("15", "人民币壹拾伍元整"),
        ("101", "人民币壹佰零壹元整"),
        ("1,001", "人民币壹仟零壹元整"),
        ("1,010", "人民币壹仟零壹拾元整"),
        ("10,000", "人民币壹万元整"),
        ("10,001", "人民币壹万零壹元整"),
        ("100,700", "人民币壹拾万零柒佰元整"),
        ("1,000,000", "人民币壹佰万元整"),
        ("10,500,000", "人民币壹仟零伍拾万元整"),
        ("100,000,000", "人民币壹亿元整"),
        ("100,000,001", "人民币壹亿零壹元整"),
        ("100,010,000", "人民币壹亿零壹万元整"),
        ("123,456,789,012.34", "人民币壹仟贰佰叁拾肆亿伍仟陆佰柒拾捌万玖仟零壹拾贰元叁角肆分"),
        ("1,000,000,000,000", "人民币壹万亿元整"),
        ("1,000,100,000,000", "人民币壹万亿零壹亿元整"),
        ("9,999,999,999,999.99", "人民币玖万亿玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
    ]

    @Test("支付结算办法, annex 1: zeros, 角, 分 and 整 are written as the rules say", arguments: examples)
    func writesCapitals(amount: String, capitals: String) throws {
        #expect(try yuan(amount).chineseCapitals == capitals)
    }

    @Test("An amount below zero says so") func writesNegative() {
        #expect(Money(fen: -150).chineseCapitals == "人民币负壹元伍角")
        #expect(Money(fen: .min).chineseCapitals.hasPrefix("人民币负玖亿亿贰仟"))
    }
}
