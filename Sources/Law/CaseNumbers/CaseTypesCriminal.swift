// Written from the case type annex of the Case Number Provisions as amended: code, type code, name in both languages.

extension CaseType {
    /// 01 jurisdiction.
    static let jurisdiction: [CaseType] = [
        CaseType("0102", "刑辖", "刑事提级管辖", "Criminal: jurisdiction raised"),
        CaseType("0103", "刑辖", "刑事指定管辖", "Criminal: jurisdiction designated"),
        CaseType("0105", "民辖", "民事提级管辖", "Civil: jurisdiction raised"),
        CaseType("0106", "民辖", "民事指定管辖", "Civil: jurisdiction designated"),
        CaseType("0107", "民辖", "民事移交管辖审批", "Civil: approval to hand down jurisdiction"),
        CaseType("0108", "民辖", "民事管辖协商", "Civil: jurisdiction consultation"),
        CaseType("0109", "民辖终", "民事管辖上诉", "Civil: appeal on jurisdiction"),
        CaseType("0110", "民辖监", "民事管辖监督", "Civil: supervision of jurisdiction"),
        CaseType("0112", "行辖", "行政提级管辖", "Administrative: jurisdiction raised"),
        CaseType("0113", "行辖", "行政指定管辖", "Administrative: jurisdiction designated"),
        CaseType("0114", "行辖终", "行政管辖上诉", "Administrative: appeal on jurisdiction"),
        CaseType("0116", "赔辖", "行政赔偿提级管辖", "Administrative compensation: jurisdiction raised"),
        CaseType("0117", "赔辖", "行政赔偿指定管辖", "Administrative compensation: jurisdiction designated"),
        CaseType("0118", "赔辖", "行政赔偿管辖协商", "Administrative compensation: jurisdiction consultation"),
        CaseType("0119", "赔辖终", "行政赔偿管辖上诉", "Administrative compensation: appeal on jurisdiction"),
    ]

    /// 02 criminal, private prosecution included.
    static let criminal: [CaseType] = [
        CaseType("0201", "刑初", "刑事一审", "Criminal, first instance"),
        CaseType("0202", "刑终", "刑事二审", "Criminal, second instance"),
        CaseType("0204", "刑监", "刑事依职权再审审查", "Criminal: review for retrial on the court's own motion"),
        CaseType("0205", "刑申", "刑事申诉再审审查", "Criminal: review of a petition for retrial"),
        CaseType("0206", "刑抗", "刑事抗诉再审审查", "Criminal: review of a protest for retrial"),
        CaseType("0207", "刑再", "刑事再审", "Criminal retrial"),
        CaseType("0208", "刑没", "没收违法所得", "Confiscation of unlawful gains"),
        CaseType("0210", "刑核", "死刑复核", "Review of a death sentence"),
        CaseType("0211", "刑核", "法定刑以下判处刑罚复核", "Review of a sentence below the statutory minimum"),
        CaseType("0212", "刑核", "特殊假释复核", "Review of special parole"),
        CaseType("0214", "刑医", "强制医疗申请审查", "Compulsory medical treatment: application"),
        CaseType("0215", "刑医解", "强制医疗解除审查", "Compulsory medical treatment: release"),
        CaseType("0216", "刑医复", "强制医疗复议", "Compulsory medical treatment: reconsideration"),
        CaseType("0217", "刑医监", "强制医疗监督", "Compulsory medical treatment: supervision"),
        CaseType("0224", "刑更", "刑罚变更审查", "Change of sentence: review"),
        CaseType("0225", "刑更监", "刑罚变更监督", "Change of sentence: supervision"),
        CaseType("0226", "刑更备", "刑罚变更备案", "Change of sentence: record"),
        CaseType("0227", "刑他", "其他刑事", "Other criminal matters"),
        CaseType("0229", "刑教", "安置教育申请审查", "Placement and education: application"),
        CaseType("0230", "刑教解", "安置教育解除审查", "Placement and education: release"),
        CaseType("0231", "刑教复", "安置教育复议", "Placement and education: reconsideration"),
        CaseType("0232", "刑教监", "安置教育监督", "Placement and education: supervision"),
    ]
}
