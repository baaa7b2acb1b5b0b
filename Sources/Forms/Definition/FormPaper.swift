package import Law

/// The papers that a form fills.
package enum FormPaper: String, Sendable, CaseIterable {
    case pleading
    /// 送达地址确认书
    case addressConfirmation

    /// The pleading has the title of its form.
    package var title: Bilingual {
        switch self {
        case .pleading: Bilingual(chinese: "起诉状", english: "Complaint")
        case .addressConfirmation:
            Bilingual(chinese: "送达地址确认书", english: "Confirmation of the address for service")
        }
    }

    var declaration: Bilingual {
        switch self {
        case .pleading: Bilingual(chinese: "以上内容真实、完整。", english: "The above is true and complete.")
        case .addressConfirmation:
            Bilingual(
                chinese: "以上送达地址由本人（本单位）确认，准确、有效。地址变更的，将及时书面告知法院。",
                english:
                    "I confirm that the above is right and that papers reach me there; I will tell the court of any change."
            )
        }
    }
}
