package import Law
package import Registry

/// How a fee was worked out, line by line.
package struct FeeWords: Sendable {
    package struct Line: Sendable {
        package let lineText: String
        package let lineAmount: String
    }

    package let lines: [Line]
    package let total: String
    package let article: String
    package let note: String?
    package let sentence: String

    /// `procedure` is once it is known; before that the full fee is shown and the half mentioned.
    package init(claim: Money?, procedure: Procedure?, words: Words) {
        let messages = words.messages
        guard let claim else {
            (lines, total, article, note) = ([], "—", PropertyFee.article.cited(in: words.language), nil)
            sentence = messages["fee.none"]
            return
        }
        let full = PropertyFee.assess(claim: claim)
        let fee = CaseFee.firstInstance(claim: claim, procedure: procedure ?? .ordinary)
        let half = full.halved().total(rounding: .exactFen(.halfUp))
        let whole = full.total(rounding: .exactFen(.halfUp))
        lines = full.steps.map { step in
            Line(
                lineText: messages[
                    "fee.step",
                    ["from": step.from.formatted, "to": step.to.formatted, "rate": step.rate.in(words.language)]
                ],
                lineAmount: step.amount.formatted
            )
        }
        total = messages["fee.yuan", ["amount": fee.payable.formatted]]
        article = full.article.cited(in: words.language)
        note =
            fee.isHalved
            ? messages[
                "fee.halved",
                ["full": whole.formatted, "article": full.halved().halving?.article.cited(in: words.language) ?? ""]
            ]
            : nil
        sentence =
            procedure == nil
            ? messages["fee.summary", ["claim": claim.formatted, "full": whole.formatted, "half": half.formatted]]
            : total
    }
}
