package import Law

/// The seven cases in which the court says where to go instead (民事诉讼法 art 127).
package enum RedirectCase: String, Codable, Hashable, Sendable, CaseIterable {
    case administrative
    case arbitrationAgreed
    case otherOrgan
    case otherCourt
    case decidedAlready
    case barredForNow
    case divorceWithinSixMonths

    package var article: Article { ground.article }

    /// The ground of a ruling, if the person insists.
    package var ground: RefusalGround {
        switch self {
        case .administrative: .administrative
        case .arbitrationAgreed: .arbitrationAgreed
        case .otherOrgan: .otherOrgan
        case .otherCourt: .otherCourt
        case .decidedAlready: .decidedAlready
        case .barredForNow: .barredForNow
        case .divorceWithinSixMonths: .divorceWithinSixMonths
        }
    }

    /// Where the law sends the person.
    package var way: Bilingual {
        switch self {
        case .administrative: Bilingual(chinese: "提起行政诉讼", english: "bring an administrative suit")
        case .arbitrationAgreed: Bilingual(chinese: "向仲裁机构申请仲裁", english: "apply to the arbitration institution")
        case .otherOrgan: Bilingual(chinese: "向有关机关申请解决", english: "apply to the organ in charge")
        case .otherCourt:
            Bilingual(chinese: "向有管辖权的人民法院起诉", english: "sue before the court that has jurisdiction")
        case .decidedAlready:
            Bilingual(
                chinese: "申请再审，但人民法院准许撤诉的裁定除外",
                english: "apply for retrial, unless the ruling only granted a withdrawal"
            )
        case .barredForNow:
            Bilingual(chinese: "在不得起诉的期限届满后起诉", english: "sue once the time has ended")
        case .divorceWithinSixMonths:
            Bilingual(
                chinese: "有新情况、新理由时，或者六个月届满后起诉",
                english: "sue when something is new, or after six months"
            )
        }
    }
}
