/// One reason for which a court may be the right one by its place; the raw value is a code for programs.
///
/// Civil Procedure Law arts. 22 to 34 and its Interpretation. Where several courts are right the plaintiff chooses (art. 36).
public enum TerritorialRule: String, Sendable, Hashable, Codable, CaseIterable {
    /// Where the defendant lives or has its seat (art. 22).
    case defendantDomicile = "defendant-domicile"
    /// Where a contract was to be performed; of a money debt, where whoever is to be paid lives (art. 24, Interpretation 18).
    case performance
    /// Where the wrong was done or its harm arose (art. 29).
    case wrong
    /// Where the accident happened (art. 30).
    case accident
    /// Where the land or building lies, and nowhere else (art. 34, item 1).
    case realEstate = "real-estate"
    /// Where the deceased last lived, or most of the estate is, and nowhere else (art. 34, item 3).
    case estate
    /// Where the company has its seat (art. 27).
    case company
    /// Where the employee works, or the employer has its seat (Interpretation of Labour Disputes I, art. 3).
    case employment
    /// Where the plaintiff lives, when the defendant is abroad, missing or imprisoned (art. 23).
    case plaintiffDomicile = "plaintiff-domicile"

    public var article: Article {
        switch self {
        case .defendantDomicile: Article(.civilProcedure, 22)
        case .plaintiffDomicile: Article(.civilProcedure, 23)
        case .performance: Article(.civilProcedure, 24)
        case .company: Article(.civilProcedure, 27)
        case .wrong: Article(.civilProcedure, 29)
        case .accident: Article(.civilProcedure, 30)
        case .realEstate: Article(.civilProcedure, 34, item: 1)
        case .estate: Article(.civilProcedure, 34, item: 3)
        case .employment: Article(.labourDisputes, 3)
        }
    }

    /// Whether no other court can be right.
    public var isExclusive: Bool { self == .realEstate || self == .estate }

    /// The place that decides.
    public var place: Bilingual {
        switch self {
        case .defendantDomicile: Bilingual(chinese: "被告住所地", english: "where the defendant lives or has its seat")
        case .plaintiffDomicile: Bilingual(chinese: "原告住所地", english: "where the plaintiff lives")
        case .performance: Bilingual(chinese: "合同履行地", english: "where the contract was to be performed")
        case .company: Bilingual(chinese: "公司住所地", english: "where the company has its seat")
        case .wrong: Bilingual(chinese: "侵权行为地", english: "where the wrong was done or the harm arose")
        case .accident: Bilingual(chinese: "事故发生地", english: "where the accident happened")
        case .realEstate: Bilingual(chinese: "不动产所在地", english: "where the land or building lies")
        case .estate:
            Bilingual(chinese: "被继承人死亡时住所地或者主要遗产所在地", english: "where the deceased last lived or most of the estate is")
        case .employment:
            Bilingual(chinese: "劳动合同履行地或者用人单位所在地", english: "where the work is done or the employer has its seat")
        }
    }

    /// The rules for a cause of civil action, the usual one first.
    ///
    /// Of property disputes only those about land and buildings are exclusive, which the cause alone does not always tell: the rule is
    /// named among others there. That every construction contract counts as building works is unverified.
    public static func rules(forCause code: String) -> [TerritorialRule] {
        if Cause.code(code, isUnder: "2.3") { return [.estate] }
        if Cause.code(code, isUnder: "2") { return [.defendantDomicile, .plaintiffDomicile] }
        // Leases, building works and contracted land count as real estate (Interpretation art. 28).
        if Cause.code(
            code,
            isUnder: "4.10.116.2",
            "4.10.120",
            "4.10.136",
            "4.10.140",
            "3.7.65",
            "3.7.68",
            "3.6.47",
            "3.6.55"
        ) {
            return [.realEstate]
        }
        if Cause.code(code, isUnder: "3") { return [.defendantDomicile, .realEstate] }
        if Cause.code(code, isUnder: "4.10") { return [.defendantDomicile, .performance] }
        if Cause.code(code, isUnder: "7") { return [.employment] }
        if Cause.code(code, isUnder: "9.24") { return [.company, .defendantDomicile] }
        if Cause.code(code, isUnder: "10.35.411", "10.35.412") { return [.accident, .defendantDomicile] }
        if Cause.code(code, isUnder: "1", "5.14", "5.15", "6", "10") { return [.wrong, .defendantDomicile] }
        return [.defendantDomicile]
    }
}
