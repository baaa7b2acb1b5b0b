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
    package init(_ terms: FeeTerms, procedure: Procedure?, words: Words) {
        let messages = words.messages
        let full = terms.whole
        article = full.article.cited(in: words.language)
        guard terms.claim != nil || terms.basis != .property else {
            (lines, total, note) = ([], "—", nil)
            sentence = messages["fee.none"]
            return
        }
        let fee = CaseFee.firstInstance(terms, procedure: procedure ?? .ordinary)
        let half = full.halved().total(rounding: .exactFen(.halfUp))
        let whole = full.total(rounding: .exactFen(.halfUp))
        lines = full.steps.map { step in
            Line(lineText: Self.text(of: step, messages), lineAmount: step.amount.formatted)
        }
        total = messages["fee.yuan", ["amount": fee.payable.formatted]]
        note =
            fee.isHalved
            ? messages[
                "fee.halved",
                ["full": whole.formatted, "article": full.halved().halving?.article.cited(in: words.language) ?? ""]
            ]
            : nil
        guard procedure == nil else {
            sentence = total
            return
        }
        let amounts = ["full": whole.formatted, "half": half.formatted]
        sentence =
            messages[
                "fee.summary_\(terms.basis.rawValue)",
                amounts.merging(["claim": full.claim.formatted]) { old, _ in old }
            ]
    }

    /// What a case costs at all, or what a slice of the amount adds.
    private static func text(of step: FeeStep, _ messages: Messages) -> String {
        guard step.permille != nil || step.to != .zero else { return messages["fee.base"] }
        return messages[
            "fee.step",
            [
                "from": step.from.formatted, "to": step.to.formatted,
                "rate": step.rate.in(messages.language),
            ]
        ]
    }
}
