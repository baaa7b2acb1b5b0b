package import Law

/// 上诉案件移送清单: what goes to the court above with an appeal against a refusal.
///
/// Civil Procedure Law art. 174.
package struct AppealTransfer: Sendable, Hashable {
    package var matter: DecidedMatter
    package var toCourt: Bilingual
    package var rulingNumber: String
    package var appealedAt: Instant
    package var daysLate: Int
    /// The papers, in the order in which they lie.
    package var papers: [ReceiptPaper.Received]

    package init(
        matter: DecidedMatter,
        toCourt: Bilingual,
        rulingNumber: String,
        appealedAt: Instant,
        daysLate: Int,
        papers: [ReceiptPaper.Received]
    ) {
        self.matter = matter
        self.toCourt = toCourt
        self.rulingNumber = rulingNumber
        self.appealedAt = appealedAt
        self.daysLate = daysLate
        self.papers = papers
    }

    package func paper(in language: Language) -> Paper {
        func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
        let names = matter.filers.joined(separator: said("、", ", "))
        let late =
            daysLate > 0
            ? said("（超过上诉期\(daysLate)日）", " (\(daysLate) days after the period)") : ""
        return matter.paper(
            .appealTransfer,
            [
                .addressee(PaperText.addressed([toCourt.in(language)], in: language)),
                .paragraph(
                    said(
                        "上诉人\(names)不服本院\(rulingNumber)不予受理裁定提起上诉。根据\(Article(.civilProcedure, 174).cited(in: .chinese))的规定，现将上诉状和全部材料移送你院。",
                        "\(names) appeals against this court's ruling \(rulingNumber) not to accept the suit. Under \(Article(.civilProcedure, 174).cited(in: .english)) the petition and all papers are sent to you."
                    )
                ),
                .keyValues([
                    PaperFact(said("申请编号", "Filing"), matter.filingReference),
                    PaperFact(said("案由", "Cause"), matter.cause.in(language)),
                    PaperFact(
                        said("上诉收到时间", "Appeal received"),
                        appealedAt.courtTime.writtenToTheSecond(in: language) + late
                    ),
                ]),
                .table(
                    PaperTable(
                        columns: [
                            .init(said("序号", "No."), share: 8, alignment: .centred),
                            .init(said("材料", "Paper"), share: 34),
                            .init(said("页数", "Pages"), share: 10, alignment: .centred),
                            .init("SHA-256", share: 48),
                        ],
                        rows: papers.enumerated().map { index, paper in
                            [
                                "\(index + 1)", paper.name, paper.pages.map { "\($0)" } ?? "–",
                                PaperText.groupedDigest(paper.sha256),
                            ]
                        }
                    )
                ),
            ],
            in: language
        )
    }
}
