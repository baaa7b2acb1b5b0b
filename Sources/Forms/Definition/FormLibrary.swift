/// The forms a court offers.
///
/// Every version ever used stays, so that old filings can be read.
package struct FormLibrary: Sendable {
    /// By identifier, then version, oldest first.
    package let forms: [FormDefinition]

    package init(forms: [FormDefinition]) {
        self.forms = forms.sorted { ($0.id, $0.version) < ($1.id, $1.version) }
    }

    package func form(id: String, version: Int) -> FormDefinition? {
        forms.first { $0.id == id && $0.version == version }
    }

    /// The newest version.
    package func form(id: String) -> FormDefinition? { forms.last { $0.id == id } }

    /// The newest version of each form for the cause: those made for it before those for every cause.
    package func forms(cause: String) -> [FormDefinition] {
        let fitting = newest.filter { $0.takes(cause: cause) }
        return fitting.filter { !$0.takesAnyCause } + fitting.filter(\.takesAnyCause)
    }

    package var newest: [FormDefinition] {
        forms.indices.filter { $0 == forms.count - 1 || forms[$0 + 1].id != forms[$0].id }.map { forms[$0] }
    }
}
