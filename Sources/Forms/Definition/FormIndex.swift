/// What is asked of a form's definition again and again, gathered once when the form is loaded.
///
/// It says nothing that the sections do not say: any two are equal.
final class FormIndex: Hashable, Sendable {
    /// Every page as defined.
    let pages: [FormPage]
    /// The fields that stand in no group.
    let rootFields: [FormField]
    private let named: [String: FormField]
    /// The fields of the pages that go over the items of a group, by the group.
    private let asked: [String: [FormField]]

    init(_ sections: [FormSection]) {
        pages = sections.flatMap(\.pages)
        rootFields = pages.filter { $0.each == nil }.flatMap(\.fields)
        named = Dictionary(rootFields.map { ($0.id, $0) }) { first, _ in first }
        asked = Dictionary(
            pages.compactMap { page in page.each.map { ($0, page.fields) } },
            uniquingKeysWith: +
        )
    }

    /// A field standing at the root.
    func field(named id: String) -> FormField? { named[id] }

    /// Every field of the items of a repeated field, those of the pages that go over them included.
    func itemFields(of field: FormField) -> [FormField] { field.fields + (asked[field.id] ?? []) }

    static func == (_: FormIndex, _: FormIndex) -> Bool { true }
    func hash(into hasher: inout Hasher) {}
}
