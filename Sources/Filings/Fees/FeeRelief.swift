package import Law

/// What somebody who cannot pay may ask for (诉讼费用交纳办法 arts 44–47).
package enum FeeRelief: String, Codable, Hashable, Sendable, CaseIterable {
    /// 免交: natural persons only (art 44).
    case exemption
    /// 减交: not less than thirty per cent (art 46).
    case reduction
    /// 缓交: decided before the filing is (art 49).
    case deferral

    package var article: Article {
        switch self {
        case .exemption: Article(.fees, 45)
        case .reduction: Article(.fees, 46)
        case .deferral: Article(.fees, 47)
        }
    }

    /// The least share, in per cent, by which a fee is reduced (art 46).
    package static let leastReduction = 30
}

/// Why somebody cannot pay, as the law lists it.
package enum FeeReliefGround: String, Codable, Hashable, Sendable, CaseIterable {
    case disabledWithoutIncome
    case maintenanceClaim
    case socialAssistance
    case goodSamaritan
    case disaster
    case specialCare
    case welfareInstitution
    case socialInsuranceClaim
    case injuryVictim
    case legalAid
    case otherHardship

    /// What is asked for on this ground.
    package var reliefs: Set<FeeRelief> {
        switch self {
        case .disabledWithoutIncome, .maintenanceClaim, .socialAssistance, .goodSamaritan: [.exemption]
        case .disaster, .specialCare, .welfareInstitution: [.reduction]
        case .socialInsuranceClaim, .injuryVictim, .legalAid: [.deferral]
        case .otherHardship: Set(FeeRelief.allCases)
        }
    }

    package var statement: Bilingual {
        switch self {
        case .disabledWithoutIncome:
            Bilingual(chinese: "残疾人无固定生活来源", english: "disabled, without a fixed income")
        case .maintenanceClaim:
            Bilingual(
                chinese: "追索赡养费、扶养费、抚育费、抚恤金",
                english: "claiming maintenance or a survivor's pension"
            )
        case .socialAssistance:
            Bilingual(
                chinese: "最低生活保障对象、农村特困供养对象或者领取失业保险金人员，无其他收入",
                english: "living on social assistance or unemployment benefit, without other income"
            )
        case .goodSamaritan:
            Bilingual(
                chinese: "因见义勇为或者为保护社会公共利益致使自身权益受损",
                english: "harmed when helping others or protecting the public interest"
            )
        case .disaster:
            Bilingual(
                chinese: "因自然灾害等不可抗力造成生活困难，正在接受社会救济或者生产经营难以为继",
                english: "in hardship after a natural disaster"
            )
        case .specialCare: Bilingual(chinese: "国家规定的优抚、安置对象", english: "entitled to special care by the state")
        case .welfareInstitution:
            Bilingual(chinese: "社会福利机构和救助管理站", english: "a welfare institution or rescue station")
        case .socialInsuranceClaim:
            Bilingual(chinese: "追索社会保险金、经济补偿金", english: "claiming social insurance or economic compensation")
        case .injuryVictim:
            Bilingual(
                chinese: "海上、交通、医疗、工伤、产品质量等人身伤害事故的受害人请求赔偿",
                english: "an injured person claiming damages"
            )
        case .legalAid: Bilingual(chinese: "正在接受有关部门法律援助", english: "receiving legal aid")
        case .otherHardship: Bilingual(chinese: "确有困难的其他情形", english: "another real hardship")
        }
    }
}
