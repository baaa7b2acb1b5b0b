package import Filings
package import Law
package import Registry

// Mediation by consent: asked and answered, given to a mediator, extended, ended, settled.

extension DecidePage {
    /// What mediation is, before anybody says yes or no; while it goes on, how to go back on it.
    package static func mediationAnswer(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage {
        let isAgreed = view.filing.isMediating
        var page = DecideBuilder(isAgreed ? "mediationStop" : "mediationAnswer", view, deciding, words)
        for point in ["quick", "fee", "mediator", "confidential", "confirmation"] {
            page.note(
                page.messages["mediation.benefit_\(point)"],
                page.messages["mediation.benefit_\(point)_text"]
            )
        }
        if isAgreed {
            page.button("no", isMain: false)
        } else {
            page.button("yes")
            page.button("no", isMain: false)
        }
        return page.page(action: Link.mediation(view.filing.id), isDesk: false, revision: view.filing.mediation.code)
    }

    package static func mediationProposal(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage {
        var page = DecideBuilder("mediationProposal", view, deciding, words)
        page.button("ask")
        return page.page(action: Link.mediationProposal(view.filing.id), isDesk: true)
    }

    package static func mediator(
        _ view: FilingView,
        _ deciding: Deciding,
        mediators: [(id: AccountID, name: String)],
        words: Words
    ) -> DecidePage {
        var page = DecideBuilder("mediator", view, deciding, words)
        if let deadline = view.filing.mediation.deadline {
            page.note(
                page.messages["deadline.before", ["date": words.date(deadline.lastDay)]],
                deadline.article.cited(in: words.language)
            )
        }
        page.choice(
            "mediator",
            mediators.map { ($0.id.description, $0.name, nil) }
                + [("outside", page.messages["decide.mediator.outside"], nil)],
            preset: ""
        )
        page.text("name", isOptional: true)
        page.button("appoint")
        return page.page(action: Link.mediator(view.filing.id), isDesk: true)
    }

    package static func mediationReceipt(
        _ view: FilingView,
        _ deciding: Deciding,
        isDesk: Bool,
        words: Words
    ) -> DecidePage {
        var page = DecideBuilder("mediationReceipt", view, deciding, words)
        let limit = MediationClock.limit(for: view.filing.stage.registration?.procedure)
        if case .days(let days) = limit.length {
            page.note(page.messages["clock.days", ["days": "\(days)"]], limit.article.cited(in: words.language))
        }
        if isDesk { page.text("day", isOptional: true) }
        page.button("sign")
        return page.page(action: Link.mediationReceipt(view.filing.id), isDesk: isDesk)
    }

    package static func mediationExtension(
        _ view: FilingView,
        _ deciding: Deciding,
        isDesk: Bool,
        words: Words
    ) -> DecidePage {
        var page = DecideBuilder("mediationExtension", view, deciding, words)
        page.text("statement", isLong: true)
        page.button("extend")
        return page.page(action: Link.mediationExtension(view.filing.id), isDesk: isDesk)
    }

    package static func mediationEnd(
        _ view: FilingView,
        _ deciding: Deciding,
        isDesk: Bool,
        words: Words
    ) -> DecidePage {
        var page = DecideBuilder("mediationEnd", view, deciding, words)
        page.choice(
            "outcome",
            MediationEnding.Reason.said.map { ($0.rawValue, page.messages["ending.\($0.rawValue)"], nil) },
            preset: ""
        )
        page.text("text", isOptional: true, isLong: true)
        page.button("end")
        return page.page(action: Link.mediationEnd(view.filing.id), isDesk: isDesk)
    }

    package static func settlement(
        _ view: FilingView,
        _ deciding: Deciding,
        isDesk: Bool,
        words: Words
    ) -> DecidePage {
        var page = DecideBuilder("settlement", view, deciding, words)
        page.choice(
            "outcome",
            Settlement.Manner.allCases.map {
                (
                    $0.rawValue, page.messages["settlement.\($0.rawValue)"],
                    page.messages["settlement.\($0.rawValue)_text"]
                )
            },
            preset: ""
        )
        page.text("facts", isLong: true)
        page.button("record")
        return page.page(action: Link.settlement(view.filing.id), isDesk: isDesk)
    }

    package static func settlementClosing(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage {
        var page = DecideBuilder("settlementClosing", view, deciding, words)
        if let agreed = view.matters.last(where: { $0.kind == .settlement && $0.isOpen }) {
            page.note(page.messages["settlement.\(agreed.content.ground)"], agreed.content.facts)
        }
        page.button("sign")
        return page.page(action: Link.settlementClosing(view.filing.id), isDesk: true)
    }
}

/// What is being mediated at a court, what runs out first first.
package struct MediationsPage: PageValues {
    package static let template = "mediations"

    package struct Row: Sendable {
        package let caseTitle: String
        package let caseReference: String
        package let caseState: String
        package let caseAbout: String
        package let caseHref: String
        package let caseClock: String
        package let caseClockTone: String
    }

    package let hasRows: Bool
    package let rows: [Row]
    package let previousHref: String?
    package let nextHref: String?

    package init(_ items: [ListMediations.Item], court: String, next: String?, isFirst: Bool, words: Words) {
        rows = items.map { item in
            let (filing, clock) = (item.filing, words.clock(item.filing.queueDeadline))
            return Row(
                caseTitle: filing.caption.in(words.language),
                caseReference: filing.stage.registration?.number.description ?? filing.reference,
                caseState: words.messages["mediation.state_\(filing.mediation.code)"],
                caseAbout: item.mediator,
                caseHref: Link.filing(filing.id),
                caseClock: clock.text,
                caseClockTone: clock.tone
            )
        }
        hasRows = !rows.isEmpty
        previousHref = isFirst ? nil : Link.mediations(court)
        nextHref = next.map { Link.with(Link.mediations(court), [("after", $0)]) }
    }
}
