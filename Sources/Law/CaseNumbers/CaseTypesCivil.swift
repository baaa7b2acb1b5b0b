// Written from the case type annex of the Case Number Provisions as amended: code, type code, name in both languages.

extension CaseType {
    /// 03 civil.
    static let civil: [CaseType] = [
        CaseType("0301", "民初", "民事一审", "Civil, first instance"),
        CaseType("0302", "民终", "民事二审", "Civil, second instance"),
        CaseType("0304", "民监", "民事依职权再审审查", "Civil: review for retrial on the court's own motion"),
        CaseType("0305", "民申", "民事申请再审审查", "Civil: review of an application for retrial"),
        CaseType("0306", "民抗", "民事抗诉再审审查", "Civil: review of a protest for retrial"),
        CaseType("0307", "民再", "民事再审", "Civil retrial"),
        CaseType("0308", "民撤", "第三人撤销之诉", "Third-party revocation suit"),
        CaseType("0310", "民特", "选民资格", "Voter qualification"),
        CaseType("0311", "民特", "宣告失踪、宣告死亡", "Declaration of disappearance or death"),
        CaseType("0312", "民特", "变更失踪人财产代管人", "Change of a missing person's property custodian"),
        CaseType("0313", "民特", "认定行为能力", "Determination of civil capacity"),
        CaseType("0314", "民特", "监护人指定异议", "Objection to the appointment of a guardian"),
        CaseType("0315", "民特", "监护关系变更", "Change of guardianship"),
        CaseType("0316", "民特", "认定财产无主", "Determination of ownerless property"),
        CaseType("0317", "民特", "实现担保物权", "Realisation of a security interest"),
        CaseType("0318", "民特", "调解协议司法确认", "Judicial confirmation of a mediation agreement"),
        CaseType("0319", "民特", "海事赔偿责任限制基金", "Maritime liability limitation fund"),
        CaseType("0320", "民特", "海事债权登记与受偿", "Registration of maritime claims"),
        CaseType("0321", "民特", "撤销仲裁裁决", "Setting aside an arbitral award"),
        CaseType("0322", "民特", "确认仲裁协议效力", "Validity of an arbitration agreement"),
        CaseType("0323", "民特监", "特别程序监督", "Supervision of special procedure"),
        CaseType("0325", "民催", "船舶优先权催告", "Public summons of ship liens"),
        CaseType("0326", "民催", "公示催告", "Public summons"),
        CaseType("0328", "民督", "支付令审查", "Payment order"),
        CaseType("0329", "民督监", "支付令监督", "Supervision of a payment order"),
        CaseType("0330", "民他", "其他民事", "Other civil matters"),
        CaseType("0332", "民保令", "人身安全保护令审查", "Personal protection order"),
        CaseType("0333", "民保更", "人身安全保护令变更", "Change of a personal protection order"),
    ]

    /// 04 administrative.
    static let administrative: [CaseType] = [
        CaseType("0401", "行初", "行政一审", "Administrative, first instance"),
        CaseType("0402", "行终", "行政二审", "Administrative, second instance"),
        CaseType("0404", "行监", "行政依职权再审审查", "Administrative: review for retrial on the court's own motion"),
        CaseType("0405", "行申", "行政申请再审审查", "Administrative: review of an application for retrial"),
        CaseType("0406", "行抗", "行政抗诉再审审查", "Administrative: review of a protest for retrial"),
        CaseType("0407", "行再", "行政再审", "Administrative retrial"),
        CaseType("0409", "行审", "非诉行政执行审查", "Review of enforcing an administrative act"),
        CaseType("0410", "行审复", "非诉行政执行审查复议", "Reconsideration of that review"),
        CaseType("0411", "行他", "其他行政", "Other administrative matters"),
    ]

    /// 05 state compensation and judicial relief.
    static let compensation: [CaseType] = [
        CaseType("0502", "行赔初", "行政赔偿一审", "Administrative compensation, first instance"),
        CaseType("0503", "行赔终", "行政赔偿二审", "Administrative compensation, second instance"),
        CaseType(
            "0504",
            "行赔监",
            "行政赔偿依职权再审审查",
            "Administrative compensation: review for retrial on the court's own motion"
        ),
        CaseType("0505", "行赔申", "行政赔偿申请再审审查", "Administrative compensation: review of an application for retrial"),
        CaseType("0506", "行赔抗", "行政赔偿抗诉再审审查", "Administrative compensation: review of a protest for retrial"),
        CaseType("0507", "行赔再", "行政赔偿再审", "Administrative compensation retrial"),
        CaseType("0508", "行赔他", "其他行政赔偿", "Other administrative compensation matters"),
        CaseType("0510", "法赔", "法院自赔", "Compensation by the court itself"),
        CaseType("0511", "委赔", "赔偿委员会赔偿", "Compensation committee"),
        CaseType("0512", "委赔监", "司法赔偿监督审查", "Judicial compensation: supervision"),
        CaseType("0513", "赔确监", "赔偿确认申诉审查", "Petition against confirmation of compensation"),
        CaseType("0514", "委赔提", "上级赔偿委员会重审", "Rehearing by a higher compensation committee"),
        CaseType("0515", "委赔再", "本院赔偿委员会重审", "Rehearing by the same compensation committee"),
        CaseType("0516", "赔他", "其他赔偿", "Other compensation matters"),
        CaseType("0518", "司救刑", "刑事司法救助", "Judicial relief, criminal"),
        CaseType("0519", "司救民", "民事司法救助", "Judicial relief, civil"),
        CaseType("0520", "司救行", "行政司法救助", "Judicial relief, administrative"),
        CaseType("0521", "司救赔", "国家赔偿司法救助", "Judicial relief, state compensation"),
        CaseType("0522", "司救执", "执行司法救助", "Judicial relief, enforcement"),
        CaseType("0523", "司救访", "涉诉信访司法救助", "Judicial relief, petitions"),
        CaseType("0524", "司救他", "其他司法救助", "Other judicial relief"),
    ]
}
