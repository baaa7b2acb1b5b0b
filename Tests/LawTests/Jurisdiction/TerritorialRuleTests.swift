import Law
import Testing

@Suite("Which court decides, by place and by amount")
struct TerritorialRuleTests {
    static let table: [(cause: String, rules: [TerritorialRule])] = [
        ("4.10.108.3", [.defendantDomicile, .performance]), ("4.10.88", [.defendantDomicile, .performance]),
        ("4.10.126", [.defendantDomicile, .performance]),
        ("4.10.116.2", [.realEstate]), ("4.10.120.3", [.realEstate]), ("4.10.120.7", [.realEstate]),
        ("4.10.116.3", [.defendantDomicile, .performance]),
        ("2.2.14", [.defendantDomicile, .plaintiffDomicile]), ("2.3.29", [.estate]),
        ("10.35.411", [.accident, .defendantDomicile]), ("10.35.413", [.wrong, .defendantDomicile]),
        ("1.1.6", [.wrong, .defendantDomicile]), ("7.19", [.employment]), ("9.24.298", [.company, .defendantDomicile]),
        ("4.11.148", [.defendantDomicile]), ("3.5.39", [.defendantDomicile, .realEstate]), ("3.6.55", [.realEstate]),
    ]

    @Test("Civil Procedure Law arts. 22 to 34, Interpretation art. 28: the rules of a cause", arguments: table)
    func rules(cause: String, rules: [TerritorialRule]) {
        #expect(TerritorialRule.rules(forCause: cause) == rules)
    }

    @Test("Every cause that can be filed has a rule with an article")
    func everyCause() {
        for cause in Causes.builtIn {
            #expect(!TerritorialRule.rules(forCause: cause.code).isEmpty)
        }
        #expect(TerritorialRule.allCases.allSatisfy { !$0.article.cited(in: .chinese).isEmpty })
    }

    static let levels: [(yuan: Int, across: Bool, level: CourtLevel)] = [
        (499_999_999, false, .basic), (500_000_000, false, .intermediate),
        (99_999_999, true, .basic), (100_000_000, true, .intermediate),
        (4_999_999_999, false, .intermediate), (5_000_000_000, false, .high),
    ]

    @Test("法发〔2021〕27号: the amounts from which a case begins higher", arguments: levels)
    func level(yuan: Int, across: Bool, level: CourtLevel) {
        #expect(JurisdictionLevel.level(of: Money(yuan: yuan), acrossProvinces: across) == level)
    }

    @Test("A case without an amount begins at the basic court")
    func withoutAmount() {
        #expect(JurisdictionLevel.level(of: nil, acrossProvinces: true) == .basic)
    }
}
