package import Law

/// The papers of a first filing, in the order in which they come into being.
package enum PaperKind: String, Sendable, Hashable, Codable, CaseIterable {
    case pleading
    case receipt
    case acceptanceNotice
    case feeNotice
    case correctionNotice
    case returnRecord

    package var title: Bilingual {
        switch self {
        case .pleading: Bilingual(chinese: "民事起诉状", english: "Civil Complaint")
        case .receipt: Bilingual(chinese: "收件凭证", english: "Receipt of Filing")
        case .acceptanceNotice: Bilingual(chinese: "受理案件通知书", english: "Notice of Acceptance")
        case .feeNotice: Bilingual(chinese: "交纳诉讼费用通知书", english: "Notice to Pay Court Fees")
        case .correctionNotice: Bilingual(chinese: "补正通知书", english: "Correction Notice")
        case .returnRecord: Bilingual(chinese: "退回材料记录", english: "Record of Return")
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
        }
    }
}
