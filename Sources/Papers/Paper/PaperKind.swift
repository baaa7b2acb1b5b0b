package import Law

/// The papers of a first filing, in the order in which they come into being.
package enum PaperKind: String, Sendable, Hashable, Codable, CaseIterable {
    case pleading
    case receipt
    case acceptanceNotice
    case feeNotice
    case correctionNotice
    case returnRecord
    case refusalRuling
    case redirectLetter
    case withdrawalRuling
    case appealPetition
    case appealTransfer
    case feeReliefDecision
    case deemedWithdrawalRuling
    case rightsNotice
    case smallClaimsNotice
    case evidenceNotice
    case responseNotice
    case mediationDocument
    case settlementRecord
    case handOverList

    package var title: Bilingual {
        switch self {
        case .pleading: Bilingual(chinese: "民事起诉状", english: "Civil Complaint")
        case .receipt: Bilingual(chinese: "收件凭证", english: "Receipt of Filing")
        case .acceptanceNotice: Bilingual(chinese: "受理案件通知书", english: "Notice of Acceptance")
        case .feeNotice: Bilingual(chinese: "交纳诉讼费用通知书", english: "Notice to Pay Court Fees")
        case .correctionNotice: Bilingual(chinese: "补正通知书", english: "Correction Notice")
        case .returnRecord: Bilingual(chinese: "退回材料记录", english: "Record of Return")
        case .feeReliefDecision:
            Bilingual(chinese: "诉讼费用缓减免决定书", english: "Decision on a Waiver of Fees")
        case .refusalRuling, .withdrawalRuling, .deemedWithdrawalRuling:
            Bilingual(chinese: "民事裁定书", english: "Civil Ruling")
        case .redirectLetter: Bilingual(chinese: "告知书", english: "Letter of Direction")
        case .appealPetition: Bilingual(chinese: "民事上诉状", english: "Petition of Appeal")
        case .appealTransfer: Bilingual(chinese: "上诉案件移送清单", english: "List of Papers Sent on Appeal")
        case .rightsNotice:
            Bilingual(chinese: "诉讼权利义务告知书", english: "Statement of Rights and Duties")
        case .smallClaimsNotice: Bilingual(chinese: "小额诉讼程序告知书", english: "Notice on Small Claims")
        case .evidenceNotice: Bilingual(chinese: "举证通知书", english: "Notice on Evidence")
        case .responseNotice: Bilingual(chinese: "应诉通知书", english: "Notice to Respond")
        case .mediationDocument: Bilingual(chinese: "民事调解书", english: "Civil Mediation Document")
        case .settlementRecord: Bilingual(chinese: "先行调解结案记录", english: "Record of Settlement")
        case .handOverList: Bilingual(chinese: "案件移送清单", english: "List of Papers Handed Over")
        }
    }

    /// The name of the paper in file names and addresses.
    package var slug: String {
        switch self {
        case .pleading: "pleading"
        case .receipt: "receipt"
        case .acceptanceNotice: "acceptance-notice"
        case .feeNotice: "fee-notice"
        case .correctionNotice: "correction-notice"
        case .returnRecord: "return-record"
        case .refusalRuling: "refusal-ruling"
        case .redirectLetter: "redirect-letter"
        case .withdrawalRuling: "withdrawal-ruling"
        case .appealPetition: "appeal-petition"
        case .appealTransfer: "appeal-transfer"
        case .feeReliefDecision: "fee-relief-decision"
        case .deemedWithdrawalRuling: "deemed-withdrawal-ruling"
        case .rightsNotice: "rights-notice"
        case .smallClaimsNotice: "small-claims-notice"
        case .evidenceNotice: "evidence-notice"
        case .responseNotice: "response-notice"
        case .mediationDocument: "mediation-document"
        case .settlementRecord: "settlement-record"
        case .handOverList: "hand-over-list"
        }
    }
}
