package import Filings
package import Law
package import Registry

/// What waits for somebody's decision at a court.
package struct MattersPage: PageValues {
    package static let template = "matters"

    package struct Matter: Sendable {
        package let matterKind: String
        package let matterTitle: String
        package let matterReference: String
        package let matterAbout: String
        package let matterHref: String
    }

    package let hasMatters: Bool
    package let matters: [Matter]
    package let previousHref: String?
    package let nextHref: String?

    package init(_ items: [ListMatters.Item], court: String, next: String?, isFirst: Bool, words: Words) {
        matters = items.map { item in
            Matter(
                matterKind: words.messages["matter.\(item.matter.kind.rawValue)"],
                matterTitle: item.filing.caption.in(words.language),
                matterReference: item.filing.reference,
                matterAbout: "\(item.name) · \(words.moment(item.matter.at))",
                matterHref: Link.bench(item.filing.id)
            )
        }
        hasMatters = !matters.isEmpty
        previousHref = isFirst ? nil : Link.matters(court)
        nextHref = next.map { Link.with(Link.matters(court), [("after", $0)]) }
    }
}
