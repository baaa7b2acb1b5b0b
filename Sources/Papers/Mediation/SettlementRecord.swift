package import Law

/// 先行调解结案记录: both sides agreed and did at once what they agreed on; the case is closed without a ruling.
///
/// Opinion of the Supreme People's Court on filing and mediation, in force 2025-01-01, point 4 (its number is unverified).
package struct SettlementRecord: Sendable, Hashable {
    package var matter: DecidedMatter
    package var defendants: [String]
    package var terms: String

    package init(matter: DecidedMatter, defendants: [String], terms: String) {
        self.matter = matter
        self.defendants = defendants
        self.terms = terms
    }

    package func paper(in language: Language) -> Paper {
        func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
        let comma = said("、", ", ")
        let (filers, others) = (matter.filers.joined(separator: comma), defendants.joined(separator: comma))
        let rule = Article(.civilProcedure, 125).cited(in: language)
        return matter.paper(
            .settlementRecord,
            [
                .paragraph(said("原告：\(filers)", "Plaintiff: \(filers)")),
                .paragraph(said("被告：\(others)", "Defendant: \(others)")),
                .paragraph(
                    said(
                        "\(matter.caption.chinese)\(matter.cause.chinese)一案，本院立案后，根据\(rule)的规定，经双方当事人同意先行调解。双方达成一致并已即时履行：",
                        "In the matter \(matter.caption.english) (\(matter.cause.english)) both sides agreed, after registration, to mediation under \(rule). They agreed on the following and did it at once:"
                    )
                ),
            ]
                + terms.split(separator: "\n", omittingEmptySubsequences: true).map { .paragraph(String($0)) }
                + [
                    .paragraph(
                        said(
                            "双方当事人对履行没有争议。本案以其他方式结案，不另行制作裁判文书。",
                            "Neither side disputes that it was done. The case is closed otherwise; no judgment or ruling is made."
                        )
                    )
                ],
            in: language
        )
    }
}
