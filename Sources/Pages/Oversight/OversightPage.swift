package import Filings
import Law
package import Registry

/// The filings behind a figure of the overview, the newest first.
package struct OversightPage: PageValues {
    package static let template = "oversight"

    package struct Row: Sendable {
        package let rowTitle: String
        package let rowHref: String?
        package let rowDetail: String
        package let rowAbout: String
    }

    package let kindTitle: String
    package let overviewHref: String
    package let hasRows: Bool
    package let rows: [Row]
    package let previousHref: String?
    package let nextHref: String?

    package init(
        _ items: [ListOversight.Item],
        kind: OversightRecord.Kind,
        court: String,
        mayOpen: Bool,
        next: String?,
        isFirst: Bool,
        words: Words
    ) {
        kindTitle = words.messages["overview.kind_\(kind.rawValue)"]
        overviewHref = Link.overview(court)
        rows = items.map { item in
            Row(
                rowTitle: item.caption?.in(words.language) ?? item.filing.reference,
                rowHref: mayOpen ? Link.bench(item.filing.id) : nil,
                rowDetail: [Self.detail(item.record, words), item.reason].compactMap { $0 }
                    .joined(separator: words.language == .chinese ? "：" : ": "),
                rowAbout: mayOpen
                    ? "\(item.filing.reference) · \(words.date(item.record.day))" : words.date(item.record.day)
            )
        }
        hasRows = !rows.isEmpty
        let here = Link.oversight(court, kind)
        previousHref = isFirst ? nil : here
        nextHref = next.map { "\(here)&after=\($0)" }
    }

    private static func detail(_ record: OversightRecord, _ words: Words) -> String {
        switch record.kind {
        case .refusal, .redirect:
            // A code the program does not know is still said.
            guard let ground = record.kind.ground(record.detail) else { return record.detail }
            return "\(ground.statement.in(words.language)) · \(ground.article.cited(in: words.language))"
        case .secondNotice, .registrationOnExpiry:
            return words.messages["overview.detail_\(record.kind.rawValue)", ["number": record.detail]]
        }
    }
}
