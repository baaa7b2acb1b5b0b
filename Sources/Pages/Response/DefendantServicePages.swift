package import Filings
import Law
package import Registry

// The complaint on its way to the defendants.

extension DecidePage {
    /// Nil where everybody is served.
    package static func defendantService(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage? {
        let open = view.services.filter(\.record.isOpen)
        guard !open.isEmpty else { return nil }
        var page = DecideBuilder("defendantService", view, deciding, words)
        for service in open {
            let last = page.messages["deadline.before", ["date": words.date(service.record.due.lastDay)]]
            let tried = service.record.attempts
            page.note(
                "\(service.name) · \(last)",
                tried == 0
                    ? service.record.due.article.cited(in: words.language)
                    : page.messages["defendants.attempts", ["count": "\(tried)"]]
            )
        }
        page.choice(
            "party",
            open.map { ($0.record.party, $0.name, nil) },
            preset: open.count == 1 ? open[0].record.party : ""
        )
        page.choice(
            "outcome",
            ServiceManner.onDefendants.map { ($0.rawValue, page.messages["defendants.manner_\($0.rawValue)"], nil) }
                + [("failed", page.messages["defendants.failed"], nil)],
            preset: ""
        )
        page.text("day", isOptional: true)
        page.choice(
            "domicile",
            [
                ("yes", page.messages["decide.defendantService.inside"], nil),
                ("no", page.messages["decide.defendantService.outside"], nil),
            ],
            preset: "yes"
        )
        page.text("text", isOptional: true)
        page.button("record")
        return page.page(action: Link.defendantService(view.filing.id), isDesk: true)
    }
}

/// How far the service on a defendant is, in one line.
package struct ServedLine: Sendable {
    package let servedName: String
    package let servedText: String

    init(_ service: DefendantService, _ words: Words) {
        servedName = service.name
        switch service.record.state {
        case .due: servedText = words.messages["defendants.due", ["date": words.date(service.record.due.lastDay)]]
        case .served(let manner, let day, let answer, _, _):
            servedText =
                words.messages[
                    "defendants.served",
                    [
                        "manner": words.messages["defendants.manner_\(manner.rawValue)"], "day": words.date(day),
                        "answer": words.date(answer.lastDay),
                    ]
                ]
        case .dropped: servedText = words.messages["defendants.dropped"]
        }
    }
}

/// Defendants a court has still to serve.
package struct DefendantServicesPage: PageValues {
    package static let template = "defendant_services"

    package struct Row: Sendable {
        package let caseTitle: String
        package let caseReference: String
        package let caseClock: String
        package let caseClockTone: String
        package let caseAbout: String?
        package let caseHref: String
    }

    package let hasRows: Bool
    package let rows: [Row]
    package let previousHref: String?
    package let nextHref: String?

    package init(_ items: [ListDefendantServices.Item], court: String, next: String?, isFirst: Bool, words: Words) {
        rows = items.map { item in
            let (filing, clock) = (item.filing, words.clock(item.service.due))
            let tried = item.service.attempts
            return Row(
                caseTitle: filing.caption.in(words.language),
                caseReference: filing.stage.registration?.number.description ?? filing.reference,
                caseClock: clock.text,
                caseClockTone: clock.tone,
                caseAbout: tried == 0 ? nil : words.messages["defendants.attempts", ["count": "\(tried)"]],
                caseHref: Link.defendantService(filing.id)
            )
        }
        hasRows = !rows.isEmpty
        previousHref = isFirst ? nil : Link.defendantServices(court)
        nextHref = next.map { Link.with(Link.defendantServices(court), [("after", $0)]) }
    }
}
