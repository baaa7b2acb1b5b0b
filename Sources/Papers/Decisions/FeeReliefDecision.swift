package import Law

/// 准予（不准予）免交、减交、缓交诉讼费用通知书.
///
/// Measures on Litigation Costs arts. 44–51; a refusal is reasoned in writing (art. 48).
package struct FeeReliefDecision: Sendable, Hashable {
    package enum Outcome: Sendable, Hashable {
        case declined
        case exempted
        /// By so many per cent.
        case reduced(Int)
        case deferred(until: CourtDate)
    }

    package var matter: DecidedMatter
    /// What was asked for, on which ground.
    package var asked: Bilingual
    package var ground: Bilingual
    package var article: Article
    package var outcome: Outcome
    package var reasons: String

    package init(
        matter: DecidedMatter,
        asked: Bilingual,
        ground: Bilingual,
        article: Article,
        outcome: Outcome,
        reasons: String
    ) {
        self.matter = matter
        self.asked = asked
        self.ground = ground
        self.article = article
        self.outcome = outcome
        self.reasons = reasons
    }

    package func paper(in language: Language) -> Paper {
        func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
        let rule = article.cited(in: language)
        return matter.paper(
            .feeReliefDecision,
            [
                .addressee(PaperText.addressed(matter.filers, in: language)),
                .paragraph(
                    said(
                        "\(matter.caption.chinese)\(matter.cause.chinese)一案（申请编号\(matter.filingReference)），您以“\(ground.chinese)”为由申请\(asked.chinese)案件受理费。本院经审查认为：\(reasons)",
                        "In the matter \(matter.caption.english) (\(matter.cause.english), filing \(matter.filingReference)) you asked for \(asked.english) of the acceptance fee on the ground: \(ground.english). The court holds: \(reasons)"
                    )
                ),
                .paragraph(said("根据\(rule)的规定，决定如下：", "Under \(rule) it is decided:")),
                .paragraph(decided(in: language)),
                .paragraph(next(in: language)),
            ],
            in: language
        )
    }

    private func decided(in language: Language) -> String {
        let isChinese = language == .chinese
        switch outcome {
        case .declined: return isChinese ? "不准予\(asked.chinese)案件受理费。" : "The \(asked.english) is not granted."
        case .exempted: return isChinese ? "准予免交案件受理费。" : "You are exempted from the acceptance fee."
        case .reduced(let share):
            return isChinese
                ? "准予减交案件受理费的百分之\(ChineseNumerals.counting(share))。"
                : "The acceptance fee is reduced by \(share) per cent."
        case .deferred(let until):
            return isChinese
                ? "准予缓交案件受理费，至\(until.written(in: .chinese))前交纳。"
                : "The acceptance fee is deferred until \(until.written(in: .english))."
        }
    }

    private func next(in language: Language) -> String {
        let isChinese = language == .chinese
        switch outcome {
        case .exempted:
            return isChinese ? "您不需要再交纳案件受理费。" : "There is nothing left to pay."
        case .declined, .reduced:
            return isChinese
                ? "应当交纳的，自本通知书送达次日起七日内交纳；逾期不交纳的，按撤诉处理。"
                : "What is owed is to be paid within seven days from the day after this is served; otherwise the suit is treated as withdrawn."
        case .deferred:
            return isChinese
                ? "到期不交纳的，按撤诉处理。"
                : "If it is not paid by then, the suit is treated as withdrawn."
        }
    }
}
