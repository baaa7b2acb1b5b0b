package import Filings
package import Law
package import Registry

/// A court at a glance, for its division head and its supervisor: the clocks first.
package struct OverviewPage: PageValues {
    package static let template = "overview"

    package struct Clock: Sendable {
        package let clockLabel: String
        package let clockCount: String
        /// Where these filings are listed; nil where they are not by themselves, or for whoever may not open them.
        package let clockHref: String?
    }

    package struct First: Sendable {
        package let rowClock: String
        package let rowClockTone: String
        package let rowTitle: String
        package let rowAbout: String
        package let rowHref: String?
    }

    package struct Load: Sendable {
        package let loadName: String
        package let loadCount: String
        package let loadClock: String
    }

    package struct Figure: Sendable {
        package let figureLabel: String
        package let figureCount: String
        package let figureHref: String?
        package let figureIsPart: Bool
    }

    package let overviewHref: String
    package let from: String
    package let to: String
    package let periodText: String
    package let clocks: [Clock]
    package let hasFirst: Bool
    package let first: [First]
    package let hasLoads: Bool
    package let loads: [Load]
    package let figures: [Figure]

    package init(
        _ found: ViewOverview.Found,
        desk: [ListDesk.Colleague],
        court: String,
        mayOpen: Bool,
        words: Words
    ) {
        let messages = words.messages
        overviewHref = Link.overview(court)
        from = found.from.description
        to = found.to.description
        periodText = messages["overview.from_to", ["from": words.date(found.from), "to": words.date(found.to)]]
        // A count is linked where the queue has a view of exactly these.
        func clock(_ key: String, _ count: Int, _ filter: QueueQuery.Filter? = nil) -> Clock {
            Clock(
                clockLabel: messages["overview.clock_\(key)"],
                clockCount: "\(count)",
                clockHref: filter.flatMap {
                    mayOpen ? Link.with(Link.queue(court), [("filter", $0.rawValue)]) : nil
                }
            )
        }
        let at = found.clocks
        clocks = [
            clock("overdue", at.overdue, .overdue), clock("today", at.today), clock("tomorrow", at.tomorrow),
            clock("soon", at.soon), clock("waiting", at.waiting, .all),
        ]
        first = found.first.map { filing in
            let clock = words.clock(filing.queueDeadline)
            let by = filing.liveClaim(at: words.now)?.by
            let desk =
                by.map { messages["queue.claimedBy", ["name": found.names[$0] ?? ""]] } ?? messages["queue.unclaimed"]
            return First(
                rowClock: clock.text,
                rowClockTone: clock.tone,
                rowTitle: mayOpen ? filing.caption.in(words.language) : filing.reference,
                rowAbout: mayOpen ? "\(filing.reference) · \(desk)" : desk,
                rowHref: mayOpen ? Link.bench(filing.id) : nil
            )
        }
        hasFirst = !first.isEmpty
        loads = desk.sorted { ($1.load.filings, $0.id) < ($0.load.filings, $1.id) }.map { colleague in
            Load(
                loadName: colleague.name,
                loadCount: "\(colleague.load.filings)",
                loadClock: colleague.load.firstDay.map { words.date($0) } ?? ""
            )
        }
        hasLoads = !loads.isEmpty
        figures = found.figures.map { figure in
            Figure(
                figureLabel: figure.ground.map {
                    "\($0.statement.in(words.language)) · \($0.article.cited(in: words.language))"
                } ?? messages["overview.kind_\(figure.kind.rawValue)"],
                figureCount: "\(figure.count)",
                figureHref: figure.ground == nil && figure.count > 0 ? Link.oversight(court, figure.kind) : nil,
                figureIsPart: figure.ground != nil
            )
        }
    }
}
