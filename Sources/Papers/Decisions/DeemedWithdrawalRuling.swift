package import Law

/// 按撤诉处理裁定书: the fee was not paid in time, and no waiver was granted.
///
/// Civil Procedure Interpretation art. 213; Measures on Litigation Costs art. 22.
package struct DeemedWithdrawalRuling: Sendable, Hashable {
    package var matter: DecidedMatter
    package var amount: Money
    package var lastDay: CourtDate

    package init(matter: DecidedMatter, amount: Money, lastDay: CourtDate) {
        self.matter = matter
        self.amount = amount
        self.lastDay = lastDay
    }

    package func paper(in language: Language) -> Paper {
        func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
        let names = matter.filers.joined(separator: said("、", ", "))
        let rules = [
            Article(.fees, 22), Article(.civilProcedureInterpretation, 213), Article(.civilProcedure, 157),
        ].map { $0.cited(in: language) }.joined(separator: said("、", ", "))
        return matter.paper(
            .deemedWithdrawalRuling,
            [
                .paragraph(said("原告：\(names)", "Plaintiff: \(names)")),
                .paragraph(
                    said(
                        "\(matter.caption.chinese)\(matter.cause.chinese)一案，本院依法通知原告\(names)交纳案件受理费\(amount.formatted)元，交纳期限到\(lastDay.written(in: .chinese))为止。原告在期限内没有交纳，也没有获准免交、减交或者缓交。",
                        "In the matter \(matter.caption.english) (\(matter.cause.english)) the plaintiff \(names) was asked to pay the acceptance fee of CNY \(amount.formatted) by \(lastDay.written(in: .english)). It was not paid, and no waiver was granted."
                    )
                ),
                .paragraph(said("依照\(rules)的规定，裁定如下：", "Under \(rules) it is ruled:")),
                .paragraph(
                    said("本案按原告\(names)撤回起诉处理。", "The suit of \(names) is treated as withdrawn.")
                ),
                .paragraph(
                    said(
                        "按撤诉处理后，原告可以再次起诉（《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第二百一十四条）。",
                        "The plaintiff may sue again (Civil Procedure Interpretation, art. 214)."
                    )
                ),
            ],
            in: language
        )
    }
}
