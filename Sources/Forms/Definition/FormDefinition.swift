package import Law

/// An element form (要素式起诉状) as data: its questions, in order, with everything that pages, papers and checks need.
package struct FormDefinition: Hashable, Sendable, Identifiable {
    package let id: String
    package let version: Int
    /// The pleading's title.
    package let title: Bilingual
    /// What has happened to whoever needs this form, in plain words; nil where the title says it.
    package let summary: Bilingual?
    package let kind: FormKind
    /// Codes of the causes of action for which the form is made.
    package let causes: [String]
    /// Whether the form is for every cause that has none of its own; then the person names one.
    package let takesAnyCause: Bool
    /// What the person should know before beginning; printed at the head of the pleading.
    package let notes: [Bilingual]
    /// What the person signs.
    package let declaration: Bilingual
    package let sections: [FormSection]
    let index: FormIndex

    init(
        id: String,
        version: Int,
        title: Bilingual,
        summary: Bilingual? = nil,
        kind: FormKind,
        causes: [String],
        takesAnyCause: Bool = false,
        notes: [Bilingual],
        declaration: Bilingual,
        sections: [FormSection]
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.summary = summary
        self.kind = kind
        self.causes = causes
        self.takesAnyCause = takesAnyCause
        self.notes = notes
        self.declaration = declaration
        self.sections = sections
        index = FormIndex(sections)
    }

    /// Whether a filing about this cause may be written with the form: one of its own, or a narrower one.
    package func takes(cause code: String) -> Bool {
        takesAnyCause || causes.contains { Cause.code(code, isUnder: $0) }
    }

    /// Every page as defined, not asking whether it is reached; see ``reachable(_:)``.
    package var pages: [FormPage] { index.pages }
}

/// The kind of proceedings that a form begins.
package enum FormKind: String, Sendable, CaseIterable {
    case civil
    case administrative
    case privateProsecution
    case enforcement
    case compensation
}
