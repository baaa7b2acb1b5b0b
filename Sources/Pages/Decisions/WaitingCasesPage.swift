import Filings
import Law
package import Registry

/// Cases that wait for one side, the oldest first: to be taken over for trial, or to be laid down in the archive.
package struct WaitingCasesPage: PageValues {
    package static let template = "waiting_cases"

    package struct Row: Sendable {
        package let caseNumber: String
        package let caseTitle: String
        package let caseAbout: String
        package let caseHref: String
    }

    package let listTitle: String
    package let emptyText: String
    package let hasRows: Bool
    package let rows: [Row]
    package let previousHref: String?
    package let nextHref: String?

    /// The key is that of the messages with its title.
    package init(
        _ items: [ListMatters.Item],
        _ key: String,
        at address: String,
        next: String?,
        isFirst: Bool,
        words: Words
    ) {
        listTitle = words.messages["\(key).title"]
        emptyText = words.messages["\(key).none"]
        rows = items.map { item in
            Row(
                caseNumber: item.matter.content.direction,
                caseTitle: item.filing.caption.in(words.language),
                caseAbout: "\(item.name) · \(words.moment(item.matter.at))",
                caseHref: Link.filing(item.filing.id)
            )
        }
        hasRows = !rows.isEmpty
        previousHref = isFirst ? nil : address
        nextHref = next.map { Link.with(address, [("after", $0)]) }
    }
}
