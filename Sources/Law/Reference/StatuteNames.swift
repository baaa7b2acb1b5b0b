extension Statute {
    /// The full title in Chinese, without the outer title marks; a short plain translation in English.
    public var name: Bilingual {
        switch self {
        case .civilProcedure:
            title("中华人民共和国民事诉讼法", "Civil Procedure Law")
        case .civilProcedureInterpretation:
            title("最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释", "Civil Procedure Interpretation")
        case .civilEvidence:
            title("最高人民法院关于民事诉讼证据的若干规定", "Civil Evidence Provisions")
        case .courtExpressMail:
            title("最高人民法院关于以法院专递方式邮寄送达民事诉讼文书的若干规定", "Provisions on Service by Court Express Mail")
        case .administrativeProcedure:
            title("中华人民共和国行政诉讼法", "Administrative Procedure Law")
        case .administrativeProcedureInterpretation:
            title("最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释", "Administrative Procedure Interpretation")
        case .criminalProcedure:
            title("中华人民共和国刑事诉讼法", "Criminal Procedure Law")
        case .criminalProcedureInterpretation:
            title("最高人民法院关于适用〈中华人民共和国刑事诉讼法〉的解释", "Criminal Procedure Interpretation")
        case .stateCompensation:
            title("中华人民共和国国家赔偿法", "State Compensation Law")
        case .stateCompensationFiling:
            title("最高人民法院关于国家赔偿案件立案工作的规定", "State Compensation Filing Provisions")
        case .enforcement:
            title("最高人民法院关于人民法院执行工作若干问题的规定（试行）", "Enforcement Provisions")
        case .registration:
            title("最高人民法院关于人民法院登记立案若干问题的规定", "Case Registration Provisions")
        case .trialTimeLimits:
            title("最高人民法院关于严格执行案件审理期限制度的若干规定", "Trial Time Limit Provisions")
        case .fees:
            title("诉讼费用交纳办法", "Measures on Litigation Costs")
        case .onlineLitigation:
            title("人民法院在线诉讼规则", "Online Litigation Rules")
        case .onlineOperation:
            title("人民法院在线运行规则", "Online Operation Rules")
        case .onlineMediation:
            title("人民法院在线调解规则", "Online Mediation Rules")
        case .caseNumbers:
            title("关于人民法院案件案号的若干规定", "Case Number Provisions")
        case .caseNumbersAmendment:
            title("最高人民法院关于修改〈关于人民法院案件案号的若干规定〉的决定", "Decision Amending the Case Number Provisions")
        case .causes:
            title("民事案件案由规定", "Civil Causes of Action")
        case .civilCode:
            title("中华人民共和国民法典", "Civil Code")
        case .electronicSignature:
            title("中华人民共和国电子签名法", "Electronic Signature Law")
        case .personalInformation:
            title("中华人民共和国个人信息保护法", "Personal Information Protection Law")
        case .legalAid:
            title("中华人民共和国法律援助法", "Legal Aid Law")
        case .labourContract:
            title("中华人民共和国劳动合同法", "Labour Contract Law")
        case .labourArbitration:
            title("中华人民共和国劳动争议调解仲裁法", "Labour Dispute Mediation and Arbitration Law")
        case .labourDisputes:
            title("最高人民法院关于审理劳动争议案件适用法律问题的解释（一）", "Interpretation of Labour Disputes (I)")
        case .holidays:
            title("全国年节及纪念日放假办法", "Public Holiday Measures")
        }
    }

    private func title(_ chinese: String, _ english: String) -> Bilingual {
        Bilingual(chinese: chinese, english: english)
    }

    /// The number under which the document was issued, where it has one: "法释〔2015〕8号".
    ///
    /// Unverified: the numbers of the civil procedure interpretation, the express mail provisions, the online mediation rules, the
    /// trial time limits and the interpretation of labour disputes.
    public var documentNumber: String? {
        switch self {
        case .civilProcedureInterpretation: "法释〔2022〕11号"
        case .courtExpressMail: "法释〔2004〕13号"
        case .administrativeProcedureInterpretation: "法释〔2018〕1号"
        case .criminalProcedureInterpretation: "法释〔2021〕1号"
        case .stateCompensationFiling: "法释〔2012〕1号"
        case .registration: "法释〔2015〕8号"
        case .trialTimeLimits: "法释〔2000〕29号"
        case .fees: "国务院令第481号"
        case .onlineLitigation: "法释〔2021〕12号"
        case .onlineOperation: "法发〔2022〕8号"
        case .onlineMediation: "法释〔2021〕23号"
        case .caseNumbers: "法〔2015〕137号"
        case .caseNumbersAmendment: "法〔2018〕335号"
        case .causes: "法〔2025〕226号"
        case .labourDisputes: "法释〔2020〕26号"
        case .civilProcedure, .civilEvidence, .administrativeProcedure, .criminalProcedure, .stateCompensation,
            .enforcement, .civilCode, .electronicSignature, .personalInformation, .legalAid, .labourContract,
            .labourArbitration,
            .holidays:
            nil
        }
    }
}
