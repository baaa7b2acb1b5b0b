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
