import Forms
import Interchange
import Law

extension FormModel {
    init(_ form: FormDefinition, in language: Language) {
        self.init(
            id: form.id,
            version: form.version,
            title: form.title.in(language),
            summary: form.summary?.in(language),
            kind: form.kind.rawValue,
            causes: form.causes,
            notes: form.notes.map { $0.in(language) },
            declaration: form.declaration.in(language),
            sections: form.sections.map { section in
                Section(
                    id: section.id,
                    title: section.title.in(language),
                    pages: section.pages.map { page in
                        Page(id: page.id, title: page.title.in(language), fields: page.fields.map(\.id))
                    }
                )
            },
            schema: "/api/v1/forms/\(PercentCoding.encoded(form.id))/schema"
        )
    }
}
