package import Law

/// One thing that may have to be corrected before a filing can be registered (补正事项): an entry of the catalogue.
package struct Defect: Hashable, Sendable, Identifiable {
    /// Small letters and dashes; never changes, never means something else.
    package let code: String
    /// What is wrong, as the notice says it.
    package let statement: Bilingual
    /// What the party is to do.
    package let remedy: Bilingual
    package let article: Article
    package let concerns: Concern

    package var id: String { code }

    /// The place in a filing that a defect is about: there the party sees it.
    package enum Concern: Hashable, Sendable {
        /// A field, as "plaintiffs.domicile": in a group it is that of one item or of all.
        case field(FieldReference)
        /// A page of the form, by its identifier in the definition.
        case page(String)
        /// A sort of document, as the registry names it: "identity".
        case document(String)
        /// The filing as a whole.
        case whole
    }
}

/// Defects that belong together, as a builder of notices lists them.
package struct DefectGroup: Hashable, Sendable, Identifiable {
    package let id: String
    package let title: Bilingual
    package let defects: [Defect]
}

/// Everything that may be found wrong with the filings of a kind; data, checked when it is loaded.
package struct DefectCatalogue: Hashable, Sendable {
    /// The kind of proceedings, as a form has it.
    package let kind: FormKind
    package let version: Int
    package let groups: [DefectGroup]

    package init(kind: FormKind, version: Int, groups: [DefectGroup]) {
        self.kind = kind
        self.version = version
        self.groups = groups
    }

    package var defects: [Defect] { groups.flatMap(\.defects) }

    package func defect(_ code: String) -> Defect? { defects.first { $0.code == code } }

    /// A court that has no catalogue: a notice can still be written in free words.
    package static let none = DefectCatalogue(kind: .civil, version: 1, groups: [])
}

extension Defect.Concern: CustomStringConvertible {
    /// As programs read it: "field plaintiffs.domicile", "page jurisdiction", "document identity", "whole".
    package var description: String {
        switch self {
        case .field(let reference): "field \(reference)"
        case .page(let id): "page \(id)"
        case .document(let sort): "document \(sort)"
        case .whole: "whole"
        }
    }
}
