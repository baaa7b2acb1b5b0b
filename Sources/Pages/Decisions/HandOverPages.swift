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
