package import Law

/// 不予受理民事裁定书: a filing is not accepted, with ground, facts, article and remedy.
///
/// Civil Procedure Law arts. 122, 126, 127, 157. Whoever filed is 起诉人; no defendant is listed.
package struct RefusalRuling: Sendable, Hashable {
    package var matter: DecidedMatter
    /// What the ruling holds, as a clause, and where the law says so.
    package var ground: Bilingual
    package var article: Article
    package var facts: String
    /// Days for an appeal, counted from the day after service, and the article.
    package var appealDays: Int
    package var appealArticle: Article

    package init(
        matter: DecidedMatter,
        ground: Bilingual,
        article: Article,
        facts: String,
        appealDays: Int,
        appealArticle: Article
    ) {
        self.matter = matter
        self.ground = ground
        self.article = article
        self.facts = facts
        self.appealDays = appealDays
        self.appealArticle = appealArticle
    }

    package func paper(in language: Language) -> Paper {
        func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
        let names = matter.filers.joined(separator: said("、", ", "))
        let received = matter.receivedOn.written(in: language)
        let ruling = [article, Article(.civilProcedure, 126), Article(.civilProcedure, 157)]
            .map { $0.cited(in: language) }.joined(separator: said("、", ", "))
        let court = matter.courtName.in(language)
        return matter.paper(
            .refusalRuling,
            [
                .paragraph(said("起诉人：\(names)", "Filer: \(names)")),
                .paragraph(
                    said(
                        "\(received)，本院收到起诉人\(names)的起诉状（申请编号\(matter.filingReference)），案由为\(matter.cause.chinese)。",
                        "On \(received) the court received a complaint from \(names) (filing \(matter.filingReference)), cause: \(matter.cause.english)."
                    )
                ),
                .paragraph(said("本院经审查查明：\(facts)", "On review the court found: \(facts)")),
                .paragraph(
                    said(
                        "本院经审查认为，\(ground.chinese)，不符合起诉的法定条件。",
                        "The court holds that \(ground.english); the conditions for a suit are not met."
                    )
                ),
                .paragraph(said("依照\(ruling)的规定，裁定如下：", "Under \(ruling) it is ruled:")),
                .paragraph(
                    said("对起诉人\(names)的起诉，本院不予受理。", "The suit of \(names) is not accepted.")
                ),
                .paragraph(remedy(court: court, in: language)),
            ],
            in: language
        )
    }

    private func remedy(court: String, in language: Language) -> String {
        let rule = appealArticle.cited(in: language)
        switch language {
        case .chinese:
            return
                "如不服本裁定，可以自本裁定书送达之日起\(ChineseNumerals.counting(appealDays))日内（\(rule)），向本院递交上诉状，上诉于上一级人民法院。在网上可以打开这件申请，点“上诉”。"
        case .english:
            return
                "Whoever disagrees may appeal to the court above within \(appealDays) days of service (\(rule)), by a petition handed in at this court; online, open this filing and choose “Appeal”."
        }
    }
}
