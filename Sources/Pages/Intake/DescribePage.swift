package import Filings
import Law
package import Registry

/// What a document is called, where it belongs and what it proves.
package struct DescribePage: PageValues {
    package static let template = "document"

    package struct Place: Sendable {
        package let placeValue: String
        package let placeLabel: String
        package let placeNote: String?
        package let placeChecked: Bool
    }

    package let filingTitle: String
    package let backHref: String
    package let actionHref: String
    package let openHref: String
    package let documentFile: String
    package let typedTitle: String
    package let typedProves: String
    package let places: [Place]

    package init(_ document: DocumentRecord, of view: FilingView, words: Words) {
        let (filing, messages) = (view.filing, words.messages)
        filingTitle = filing.caption.in(words.language)
        backHref = Link.documents(filing.id) + "#\(document.role.rawValue)"
        actionHref = Link.document(filing.id, document.id)
        openHref = Link.documentContent(filing.id, document.id)
        documentFile = "\(document.fileName) · \(words.about(document))"
        typedTitle = document.title
        typedProves = document.proves
        places = DocumentsPage.roles.map { role in
            Place(
                placeValue: role.rawValue,
                placeLabel: words.role(role),
                placeNote: messages["document.help_\(role.rawValue)"],
                placeChecked: role == document.role
            )
        }
    }
}
