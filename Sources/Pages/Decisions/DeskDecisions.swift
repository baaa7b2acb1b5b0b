package import Filings
package import Law
package import Registry

// The pages on which the court decides: each says what it needs and what follows.

extension DecidePage {
    /// Drafting a refusal, or signing one.
    package static func refusal(
        _ view: FilingView,
        _ deciding: Deciding,
        maySign: Bool,
        mayDraft: Bool,
        words: Words
    ) -> DecidePage {
        var page = DecideBuilder("refusal", view, deciding, words)
        let draft = view.matters.last { $0.kind == .refusalDraft && $0.isOpen }
        if let insisted = view.matters.last(where: { $0.kind == .insistence && $0.isOpen }) {
            let text = insisted.content.facts
            page.note(page.messages["decide.refusal.insists"], text.isEmpty ? words.moment(insisted.at) : text)
        }
        if let draft {
            let name = view.names[draft.by] ?? ""
            page.note(
                page.messages["decide.refusal.drafted", ["name": name, "at": words.moment(draft.at)]],
                draft.note
            )
        }
        page.choice(
            "ground",
            RefusalGround.allCases.map {
                ($0.rawValue, $0.statement.in(words.language), $0.article.cited(in: words.language))
            },
            preset: draft?.content.ground ?? ""
        )
        page.text("facts", draft?.content.facts ?? "", isLong: true)
        if maySign {
            page.choice(
                "appellant",
                [
                    ("withDomicileInChina", page.messages["decide.refusal.domestic"], nil),
                    ("withoutDomicileInChina", page.messages["decide.refusal.abroad"], nil),
                ],
                preset: "withDomicileInChina"
            )
        }
        page.text("note", isOptional: true, isLong: true)
        if maySign { page.button("sign") }
        if maySign, draft != nil { page.button("back", isMain: false) }
        if mayDraft { page.button("draft", isMain: !maySign) }
        return page.page(action: Link.refusal(view.filing.id), isDesk: true)
    }

    package static func redirection(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage {
        var page = DecideBuilder("redirection", view, deciding, words)
        page.choice(
            "case",
            RedirectCase.allCases.map {
                (
                    $0.rawValue, $0.ground.statement.in(words.language),
                    "\($0.way.in(words.language)) · \($0.article.cited(in: words.language))"
                )
            },
            preset: ""
        )
        page.text("direction")
        page.text("reasons", isLong: true)
        page.button("send")
        return page.page(action: Link.redirection(view.filing.id), isDesk: true)
    }

    package static func forwardProposal(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage {
        var page = DecideBuilder("forwardProposal", view, deciding, words)
        page.text("court")
        page.text("reasons", isLong: true)
        page.button("ask")
        return page.page(action: Link.forwardProposal(view.filing.id), isDesk: true)
    }

    package static func withdrawalRuling(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage {
        var page = DecideBuilder("withdrawalRuling", view, deciding, words)
        if let asked = view.matters.last(where: { $0.kind == .withdrawalRequest && $0.isOpen }) {
            page.note(
                page.messages["decide.withdrawalRuling.asked", ["at": words.moment(asked.at)]],
                asked.content.facts
            )
        }
        page.choice(
            "outcome",
            ["granted", "declined"].map { ($0, page.messages["decide.withdrawalRuling.\($0)"], nil) },
            preset: ""
        )
        page.text("reasons", isLong: true)
        page.button("sign")
        return page.page(action: Link.withdrawalRuling(view.filing.id), isDesk: true)
    }

    package static func appealTransfer(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage {
        var page = DecideBuilder("appealTransfer", view, deciding, words)
        if case .appealed(let appealed) = view.filing.stage, appealed.daysLate > 0 {
            page.note(
                page.messages["decide.appealTransfer.late", ["days": "\(appealed.daysLate)"]],
                page.messages["decide.appealTransfer.late_text"]
            )
        }
        page.text("court")
        page.button("send")
        return page.page(action: Link.appealTransfer(view.filing.id), isDesk: true)
    }

    package static func order(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage {
        var page = DecideBuilder("order", view, deciding, words)
        page.text("order")
        page.choice("procedure", Procedure.allCases.map { ($0.rawValue, words.procedure($0), nil) }, preset: "")
        page.button("register")
        return page.page(action: Link.order(view.filing.id), isDesk: true)
    }
}
