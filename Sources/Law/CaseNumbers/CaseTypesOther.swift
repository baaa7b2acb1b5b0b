// Written from the case type annex of the Case Number Provisions as amended: code, type code, name in both languages.

extension CaseType {
    /// 06 and 07 recognition of judgments and awards of other jurisdictions.
    static let recognition: [CaseType] = [
        CaseType("0602", "认台", "认可和执行台湾裁判", "Recognition of a Taiwan judgment"),
        CaseType("0603", "认台", "认可和执行台湾仲裁裁决", "Recognition of a Taiwan award"),
        CaseType("0604", "认港", "认可和执行香港裁判", "Recognition of a Hong Kong judgment"),
        CaseType("0605", "认港", "认可和执行香港仲裁裁决", "Recognition of a Hong Kong award"),
        CaseType("0606", "认澳", "认可和执行澳门裁判", "Recognition of a Macao judgment"),
        CaseType("0607", "认澳", "认可和执行澳门仲裁裁决", "Recognition of a Macao award"),
        CaseType("0608", "认复", "认可和执行复议", "Recognition: reconsideration"),
        CaseType("0609", "认他", "认可和执行其他", "Recognition: other matters"),
        CaseType("0702", "协外认", "承认和执行外国裁判", "Recognition of a foreign judgment"),
        CaseType("0703", "协外认", "承认和执行外国仲裁裁决", "Recognition of a foreign award"),
        CaseType("0704", "协他", "承认和执行其他", "Foreign recognition: other matters"),
    ]

    /// 08 judicial sanctions.
    static let sanctions: [CaseType] = [
        CaseType("0802", "司惩", "司法拘留", "Judicial detention"),
        CaseType("0803", "司惩", "司法罚款", "Judicial fine"),
        CaseType("0804", "司惩复", "司法制裁复议", "Judicial sanction: reconsideration"),
    ]

    /// 09 preservation before suit.
    static let preservation: [CaseType] = [
        CaseType("0901", "财保", "非诉财产保全审查", "Preservation of property before suit"),
        CaseType("0902", "行保", "非诉行为保全审查", "Preservation of conduct before suit"),
        CaseType("0903", "行保复", "行为保全复议", "Preservation of conduct: reconsideration"),
        CaseType("0904", "证保", "非诉证据保全审查", "Preservation of evidence before suit"),
    ]

    /// 10 enforcement.
    static let enforcement: [CaseType] = [
        CaseType("1002", "执", "首次执行", "Enforcement"),
        CaseType("1003", "执恢", "恢复执行", "Resumed enforcement"),
        CaseType("1004", "执保", "财产保全执行", "Enforcement of property preservation"),
        CaseType("1006", "执异", "执行异议", "Objection to enforcement"),
        CaseType("1007", "执复", "执行复议", "Reconsideration of enforcement"),
        CaseType("1008", "执监", "执行监督", "Supervision of enforcement"),
        CaseType("1009", "执协", "执行协调", "Coordination of enforcement"),
        CaseType("1010", "执他", "其他执行", "Other enforcement matters"),
    ]

    /// 11 compulsory liquidation and bankruptcy, since 2016-08-01.
    static let liquidation: [CaseType] = [
        CaseType("1102", "清申", "强制清算申请审查", "Compulsory liquidation: application"),
        CaseType("1103", "破申", "破产申请审查", "Bankruptcy: application"),
        CaseType("1105", "清终", "强制清算上诉", "Compulsory liquidation: appeal"),
        CaseType("1106", "破终", "破产上诉", "Bankruptcy: appeal"),
        CaseType("1108", "清监", "强制清算监督", "Compulsory liquidation: supervision"),
        CaseType("1109", "破监", "破产监督", "Bankruptcy: supervision"),
        CaseType("1110", "强清", "强制清算", "Compulsory liquidation"),
        CaseType("1112", "破", "破产清算", "Bankruptcy liquidation"),
        CaseType("1113", "破", "破产重整", "Bankruptcy reorganisation"),
        CaseType("1114", "破", "破产和解", "Bankruptcy composition"),
    ]

    /// Outside the numbered table: pre-suit mediation, in use since 2022-01-01.
    ///
    /// Four and more characters, although art. 7 allows three. 诉前调 and 民诉前调 are reported abolished from 2025-01-01
    /// (unverified); they are here so that old numbers can be read.
    static let mediation: [CaseType] = [
        CaseType("P001", "诉前调确", "诉前调解司法确认", "Judicial confirmation of pre-suit mediation"),
        CaseType("P002", "诉前调书", "诉前调解书", "Mediation document before suit"),
        CaseType("P003", "诉前调", "诉前调解", "Pre-suit mediation (to 2024)"),
        CaseType("P004", "民诉前调", "民事诉前调解", "Civil pre-suit mediation (to 2024)"),
    ]
}
