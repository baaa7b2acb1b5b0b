package import Filings
import Law
package import Registry

// Handing a case over, taking it, and saying what happens to it at trial.

extension DecidePage {
    package static func handOver(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage {
        var page = DecideBuilder("handOver", view, deciding, words)
        let count = view.papers.count + view.documents.count
        page.note(
            view.courtCase?.number.description ?? "",
            page.messages["decide.handOver.contents", ["count": "\(count)"]]
        )
        if let deadline = view.filing.queueDeadline {
            page.note(
                page.messages["decide.handOver.until", ["date": words.date(deadline.lastDay)]],
                words.left(deadline)
            )
        }
        page.button("handOver")
        return page.page(action: Link.handOver(view.filing.id), isDesk: true)
    }

    package static func acknowledgement(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage {
        var page = DecideBuilder("acknowledgement", view, deciding, words)
        let volume = view.papers.last { $0.kind == .volume }
        if case .made(let sha256, _, let pages, _) = volume?.state {
            page.note(page.messages["decide.acknowledgement.volume", ["pages": "\(pages)"]], sha256)
        } else {
            page.note(page.messages["decide.acknowledgement.binding"], page.messages["decide.acknowledgement.wait"])
        }
        page.button("acknowledge")
        return page.page(action: Link.acknowledgement(view.filing.id), isDesk: false)
    }

    package static func trialReport(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage {
        var page = DecideBuilder("trialReport", view, deciding, words)
        page.choice(
            "event",
            ReportTrial.Event.allCases.map { ($0.rawValue, page.messages["trial.\($0.rawValue)"], nil) },
            preset: ""
        )
        page.text("day", isOptional: true)
        page.text("text", isOptional: true, isLong: true)
        page.button("report")
        return page.page(action: Link.trialReports(view.filing.id), isDesk: false)
    }
}

/// What was handed over and waits to be acknowledged, the oldest first.
package struct HandOversPage: PageValues {
    package static let template = "hand_overs"

    package struct Row: Sendable {
        package let caseNumber: String
        package let caseTitle: String
        package let caseAbout: String
        package let caseHref: String
    }

    package let hasRows: Bool
    package let rows: [Row]
    package let previousHref: String?
    package let nextHref: String?

    package init(_ items: [ListMatters.Item], court: String, next: String?, isFirst: Bool, words: Words) {
        rows = items.map { item in
            Row(
                caseNumber: item.matter.content.direction,
                caseTitle: item.filing.caption.in(words.language),
                caseAbout: "\(item.name) · \(words.moment(item.matter.at))",
                caseHref: Link.filing(item.filing.id)
            )
        }
        hasRows = !rows.isEmpty
        previousHref = isFirst ? nil : Link.handOvers(court)
        nextHref = next.map { Link.with(Link.handOvers(court), [("after", $0)]) }
    }
}
