package import Law

/// Why a filing is not accepted (不予受理): a condition that is missing, or a case in which the law sends people elsewhere.
///
/// Civil Procedure Law arts. 122 and 127; Case Registration Provisions arts. 7 and 10.
package enum RefusalGround: String, Codable, Hashable, Sendable, CaseIterable {
    /// The plaintiff has no direct interest in the case.
    case noInterest
    /// There is no clear defendant.
    case noDefendant
    /// No definite claim, or no facts and reasons.
    case noClaim
    /// Not within what civil courts decide, or not within this court's jurisdiction.
    case notForThisCourt
    case administrative
    case arbitrationAgreed
    case otherOrgan
    case otherCourt
    case decidedAlready
    case barredForNow
    case divorceWithinSixMonths
    /// After correction it still does not meet the conditions, or the person insisted uncorrected.
    case notCorrected
    /// Endangers sovereignty, security, unity, and what else is listed there.
    case unlawful

    package var article: Article {
        switch self {
        case .noInterest: Article(.civilProcedure, 122, item: 1)
        case .noDefendant: Article(.civilProcedure, 122, item: 2)
        case .noClaim: Article(.civilProcedure, 122, item: 3)
        case .notForThisCourt: Article(.civilProcedure, 122, item: 4)
        case .administrative: Article(.civilProcedure, 127, item: 1)
        case .arbitrationAgreed: Article(.civilProcedure, 127, item: 2)
        case .otherOrgan: Article(.civilProcedure, 127, item: 3)
        case .otherCourt: Article(.civilProcedure, 127, item: 4)
        case .decidedAlready: Article(.civilProcedure, 127, item: 5)
        case .barredForNow: Article(.civilProcedure, 127, item: 6)
        case .divorceWithinSixMonths: Article(.civilProcedure, 127, item: 7)
        case .notCorrected: Article(.registration, 7)
        case .unlawful: Article(.registration, 10)
        }
    }

    /// What the ruling holds against the filing, as a clause.
    package var statement: Bilingual {
        switch self {
        case .noInterest:
            Bilingual(
                chinese: "起诉人与本案没有直接利害关系",
                english: "the filer has no direct interest in the case"
            )
        case .noDefendant: Bilingual(chinese: "没有明确的被告", english: "there is no clear defendant")
        case .noClaim:
            Bilingual(
                chinese: "没有具体的诉讼请求和事实、理由",
                english: "there is no definite claim with facts and reasons"
            )
        case .notForThisCourt:
            Bilingual(
                chinese: "不属于人民法院受理民事诉讼的范围或者不属于本院管辖",
                english: "the matter is not for civil courts to decide, or not within this court's jurisdiction"
            )
        case .administrative:
            Bilingual(
                chinese: "依照行政诉讼法的规定，属于行政诉讼受案范围",
                english: "the matter belongs to administrative litigation"
            )
        case .arbitrationAgreed:
            Bilingual(
                chinese: "双方当事人达成书面仲裁协议申请仲裁，不得向人民法院起诉",
                english: "the parties agreed in writing on arbitration and may not sue"
            )
        case .otherOrgan:
            Bilingual(
                chinese: "依照法律规定，应当由其他机关处理",
                english: "by law another organ deals with the dispute"
            )
        case .otherCourt: Bilingual(chinese: "不属于本院管辖", english: "the case is not within this court's jurisdiction")
        case .decidedAlready:
            Bilingual(
                chinese: "判决、裁定、调解书已经发生法律效力，又起诉",
                english: "a judgment, ruling or mediation document in the matter has taken effect"
            )
        case .barredForNow:
            Bilingual(
                chinese: "依照法律规定，在一定期限内不得起诉，在不得起诉的期限内起诉",
                english: "the law bars the suit for a time that has not ended"
            )
        case .divorceWithinSixMonths:
            Bilingual(
                chinese: "判决不准离婚、调解和好的离婚案件，没有新情况、新理由，在六个月内又起诉",
                english: "a divorce was refused or the spouses reconciled, and within six months nothing is new"
            )
        case .notCorrected:
            Bilingual(
                chinese: "经告知补正，仍不符合起诉条件",
                english: "asked to correct, the filing still does not meet the conditions"
            )
        case .unlawful:
            Bilingual(
                chinese: "属于依法不予登记立案的情形",
                english: "the matter is one that is not registered by law"
            )
        }
    }
}
