package import Filings
package import Law
package import Registry

// Paying, asking for a waiver, deciding on one, and what follows where nothing was paid.

extension DecidePage {
    package static func payment(
        _ view: FilingView,
        _ deciding: Deciding,
        isSandbox: Bool,
        words: Words
    ) -> DecidePage {
        var page = DecideBuilder("payment", view, deciding, words)
        let amount = view.filing.fee.due?.amount.formatted ?? ""
        let last = view.filing.fee.lastDay.map { page.messages["decide.payment.until", ["date": words.date($0)]] }
        page.note(page.messages["fee.yuan", ["amount": amount]], last ?? page.messages["decide.payment.no_day"])
        if isSandbox {
            page.note(page.messages["decide.payment.sandbox"], page.messages["decide.payment.sandbox_text"])
        }
        page.button("pay")
        return page.page(action: Link.payment(view.filing.id), isDesk: false)
    }

    package static func feeRelief(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage {
        var page = DecideBuilder("feeRelief", view, deciding, words)
        page.choice(
            "relief",
            FeeRelief.allCases.map {
                ($0.rawValue, page.messages["relief.\($0.rawValue)"], $0.article.cited(in: words.language))
            },
            preset: ""
        )
        page.choice(
            "ground",
            FeeReliefGround.allCases.map { ground in
                let names = FeeRelief.allCases.filter(ground.reliefs.contains)
                    .map { page.messages["relief.\($0.rawValue)"] }
                return (ground.rawValue, ground.statement.in(words.language), names.joined(separator: " · "))
            },
            preset: ""
        )
        page.text("facts", isLong: true)
        page.button("ask")
        return page.page(action: Link.feeRelief(view.filing.id), isDesk: false)
    }

    package static func feeReliefDecision(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage {
        var page = DecideBuilder("feeReliefDecision", view, deciding, words)
        if let asked = view.matters.last(where: { $0.kind == .feeRelief && $0.isOpen }) {
            let ground = FeeReliefGround(rawValue: asked.content.ground)?.statement.in(words.language) ?? ""
            let relief = page.messages["relief.\(asked.content.direction)"]
            page.note("\(relief) · \(ground)", asked.content.facts)
        }
        page.choice(
            "outcome",
            ["exempted", "reduced", "deferred", "declined"].map {
                ($0, page.messages["decide.feeReliefDecision.\($0)"], nil)
            },
            preset: ""
        )
        page.text("share", isOptional: true)
        page.text("until", isOptional: true)
        page.text("reasons", isLong: true)
        page.button("sign")
        return page.page(action: Link.feeReliefDecision(view.filing.id), isDesk: true)
    }

    package static func counterPayment(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage {
        var page = DecideBuilder("counterPayment", view, deciding, words)
        page.note(
            page.messages["fee.yuan", ["amount": view.filing.fee.due?.amount.formatted ?? ""]],
            page.messages["decide.counterPayment.whole"]
        )
        page.text("receipt")
        page.button("record")
        let amount = view.filing.fee.due.map { "\($0.amount.fen)" }
        return page.page(action: Link.counterPayment(view.filing.id), isDesk: true, revision: amount)
    }

    package static func refund(_ view: FilingView, _ deciding: Deciding, words: Words) -> DecidePage {
        var page = DecideBuilder("refund", view, deciding, words)
        if let owed = view.matters.last(where: { $0.kind == .refund && $0.isOpen }) {
            let amount = Money(fen: Int64(owed.content.facts) ?? 0).formatted
            let last = CourtDate(owed.content.direction).map { words.date($0) } ?? ""
            page.note(
                page.messages["fee.yuan", ["amount": amount]],
                page.messages["decide.refund.\(owed.content.ground)", ["date": last]]
            )
        }
        page.text("voucher")
        page.button("record")
        return page.page(action: Link.refund(view.filing.id), isDesk: true)
    }

    package static func deemedWithdrawal(
        _ view: FilingView,
        _ deciding: Deciding,
        maySign: Bool,
        words: Words
    ) -> DecidePage {
        var page = DecideBuilder("deemedWithdrawal", view, deciding, words)
        if let last = view.filing.fee.lastDay {
            page.note(
                page.messages["fee.yuan", ["amount": view.filing.fee.due?.amount.formatted ?? ""]],
                page.messages["decide.payment.until", ["date": words.date(last)]]
            )
        }
        page.button(maySign ? "sign" : "propose")
        return page.page(action: Link.deemedWithdrawal(view.filing.id), isDesk: true)
    }
}

/// The sandbox's own page: it says that no money moves.
package struct SandboxPaymentPage: PageValues {
    package static let template = "sandbox_payment"
    package let actionHref: String
    package let amountText: String
    package let filingHref: String
    package let isOpen: Bool

    package init(_ payment: PaymentRecord, words: Words) {
        actionHref = Link.sandboxPayment(payment.id)
        amountText = words.messages["fee.yuan", ["amount": payment.amount.formatted]]
        filingHref = Link.filing(payment.filing)
        isOpen = payment.state == .begun
    }
}
