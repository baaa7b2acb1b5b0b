package import Law

package struct FormSection: Hashable, Sendable, Identifiable {
    package let id: String
    package let title: Bilingual
    package let help: Bilingual?
    package let when: Condition?
    package let pages: [FormPage]
    /// The paper on which the answers of this section are printed.
    package let paper: FormPaper
    /// The heading on paper, in place of the title.
    package let heading: Bilingual?
}

/// The papers that a form fills.
package enum FormPaper: String, Sendable, CaseIterable {
    case pleading
    /// 送达地址确认书
    case addressConfirmation
}
