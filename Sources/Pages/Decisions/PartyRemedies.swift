package import Filings
package import Law
package import Registry

// The pages on which a person insists, withdraws, answers and appeals.

extension DecidePage {
    package static func insistence(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage {
        var page = DecideBuilder("insistence", view, deciding, words)
        page.text("statement", isOptional: true, isLong: true)
        page.button("insist")
        return page.page(action: Link.insistence(view.filing.id), isDesk: false)
    }

    /// Before registration it ends the filing; afterwards it is a request.
    package static func withdrawal(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage {
        let isCase = view.filing.stage.name == .registered
        var page = DecideBuilder(isCase ? "withdrawalRequest" : "withdrawal", view, deciding, words)
        page.text("reason", isOptional: !isCase, isLong: true)
        page.button("withdraw")
        return page.page(action: Link.withdrawal(view.filing.id), isDesk: false)
    }

    package static func forwarding(
        _ view: FilingView,
        _ deciding: Deciding,
        court: String,
        words: Words
    ) -> DecidePage {
        var page = DecideBuilder("forwarding", view, deciding, words)
        if let asked = view.matters.last(where: { $0.kind == .forwardProposal && $0.isOpen }) {
            page.note(page.messages["decide.forwarding.to", ["court": court]], asked.content.facts)
        }
        page.button("consent")
        page.button("decline", isMain: false)
        return page.page(action: Link.forwarding(view.filing.id), isDesk: false)
    }

    package static func appeal(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage {
        var page = DecideBuilder("appeal", view, deciding, words)
        if let deadline = view.filing.stage.runningDeadline {
            page.note(
                page.messages["decide.appeal.until", ["date": words.date(deadline.lastDay)]],
                words.left(deadline)
            )
        }
        page.text("petition", isLong: true)
        page.button("appeal")
        return page.page(action: Link.appeal(view.filing.id), isDesk: false)
    }
}
