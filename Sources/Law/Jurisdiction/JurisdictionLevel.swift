/// At which level a civil case begins, by the amount in dispute.
///
/// 法发〔2021〕27号, in force 2021-10-01: an intermediate court from 500 million yuan where all parties live in, or all outside,
/// the court's province, from 100 million where one does not. Not for intellectual property, maritime or foreign-related cases, which
/// have limits of their own. High courts from 5,000 million (法发〔2019〕14号, unverified).
public enum JurisdictionLevel {
    public static let intermediate = Money(yuan: 500_000_000)
    public static let intermediateAcrossProvinces = Money(yuan: 100_000_000)
    public static let high = Money(yuan: 5_000_000_000)

    /// The source as it is cited.
    public static let source = Bilingual(
        chinese: "最高人民法院关于调整中级人民法院管辖第一审民事案件标准的通知（法发〔2021〕27号）",
        english: "Supreme People's Court notice of 2021 on first-instance civil cases of intermediate courts"
    )

    public static func level(of claim: Money?, acrossProvinces: Bool) -> CourtLevel {
        guard let claim else { return .basic }
        if claim >= high { return .high }
        return claim >= (acrossProvinces ? intermediateAcrossProvinces : intermediate) ? .intermediate : .basic
    }
}
