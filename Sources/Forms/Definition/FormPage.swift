package import Law

/// One question or one tight group of questions.
///
/// In a definition, a page may go over the items of a group (`each`). A page that can be shown is an instance: for such a
/// page one per item, with `item` set and the number of the item, counted from one, added to its `id`.
package struct FormPage: Hashable, Sendable, Identifiable {
    package internal(set) var id: String
    /// The identifier in the definition, without the item.
    package let definitionID: String
    package let sectionID: String
    /// May hold `{name}`, which an instance has replaced by the name of its party.
    package internal(set) var title: Bilingual
    package let help: Bilingual?
    package let article: Bilingual?
    package let when: Condition?
    package let fields: [FormField]
    /// The repeated field over whose items the page goes.
    package let each: String?
    package internal(set) var item: Int?
    package let printing: PagePrinting

    /// Where the answers of this page stand.
    package var base: AnswerPath {
        guard let each else { return .root }
        return AnswerPath([.key(each), .index(item ?? 0)])
    }

    /// The name under which a field of this page is posted and its answer kept.
    package func path(of field: FormField) -> AnswerPath { base.appending(field.id) }
}

package struct PagePrinting: Hashable, Sendable {
    /// The heading of the row, in place of the page's title.
    package let label: Bilingual?
    package let isPrinted: Bool
}
