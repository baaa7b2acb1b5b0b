package import Law

/// 诉讼权利义务告知书: what both sides may and must do, each with its article.
///
/// Civil Procedure Law art. 129; the articles of each right and duty stand beside it in ``RightsText`` (unverified).
package struct RightsNotice: Sendable, Hashable {
    package var matter: DecidedMatter
    package var defendants: [String]
    package var procedure: Procedure

    package init(matter: DecidedMatter, defendants: [String], procedure: Procedure) {
        self.matter = matter
        self.defendants = defendants
        self.procedure = procedure
    }

    package func paper(in language: Language) -> Paper {
        let isChinese = language == .chinese
        return matter.paper(
            .rightsNotice,
            [
                .addressee(PaperText.addressed(matter.filers + defendants, in: language)),
                .paragraph(
                    isChinese
                        ? "根据\(Article(.civilProcedure, 129).cited(in: .chinese))的规定，现将您在诉讼中的权利和义务告知如下（括号内为《中华人民共和国民事诉讼法》的条文）："
                        : "Under \(Article(.civilProcedure, 129).cited(in: .english)) you are told of your rights and duties in the proceedings (in brackets the articles of the Civil Procedure Law):"
                ),
                .heading(isChinese ? "一、诉讼权利" : "1. Rights"),
                .list(numbered(RightsText.rights(procedure), language)),
                .heading(isChinese ? "二、诉讼义务" : "2. Duties"),
                .list(numbered(RightsText.duties, language)),
                .heading(isChinese ? "三、在网上办理" : "3. Online"),
                .paragraph(
                    isChinese
                        ? "可以在网上办理，也可以到本院办理，选择由您决定，并可以改变（\(Article(.onlineLitigation, 4).cited(in: .chinese))）。账号由本人使用，以账号所作的行为视为本人所为。"
                        : "You may act online or at the court, as you choose, and change your mind (\(Article(.onlineLitigation, 4).cited(in: .english))). Your account is yours alone: what is done with it counts as done by you."
                ),
            ],
            in: language
        )
    }

    private func numbered(_ lines: [RightsText.Line], _ language: Language) -> [String] {
        lines.enumerated().map { index, line in
            let articles = line.articles.map {
                language == .chinese ? "第\(ChineseNumerals.counting($0))条" : "art. \($0)"
            }
            let cited = articles.joined(separator: language == .chinese ? "、" : ", ")
            let said = line.text.in(language)
            return language == .chinese ? "\(index + 1). \(said)（\(cited)）。" : "\(index + 1). \(said) (\(cited))."
        }
    }
}
