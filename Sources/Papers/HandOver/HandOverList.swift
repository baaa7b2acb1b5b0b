package import Law

/// 案件移送清单: what goes to the trial division with a registered case, in the order in which the volume is bound.
///
/// Trial Time Limit Provisions art. 7: within three days of the registration.
package struct HandOverList: Sendable, Hashable {
    /// One paper or document of the volume.
    package struct Item: Sendable, Hashable {
        package var name: String
        package var pages: Int
        package var sha256: String

        package init(name: String, pages: Int, sha256: String) {
            self.name = name
            self.pages = pages
            self.sha256 = sha256
        }
    }

    package var matter: DecidedMatter
    package var registeredOn: CourtDate
    package var procedure: Procedure
    /// What is said of the fee.
    package var fee: Bilingual
    package var items: [Item]

    package init(
        matter: DecidedMatter,
        registeredOn: CourtDate,
        procedure: Procedure,
        fee: Bilingual,
        items: [Item]
    ) {
        self.matter = matter
        self.registeredOn = registeredOn
        self.procedure = procedure
        self.fee = fee
        self.items = items
    }

    package func paper(in language: Language) -> Paper {
        func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
        let pages = items.reduce(0) { $0 + $1.pages }
        return matter.paper(
            .handOverList,
            [
                .paragraph(
                    said(
                        "根据\(Article(.trialTimeLimits, 7).cited(in: .chinese))的规定，现将本案移送审判庭。材料共 \(items.count) 件、\(pages) 页，按下列顺序装订为一册电子卷宗，页码自本清单之后起算。",
                        "Under \(Article(.trialTimeLimits, 7).cited(in: .english)) the case is handed over to the trial division: \(items.count) papers, \(pages) pages, bound in this order into one volume, whose pages are counted from after this list."
                    )
                ),
                .keyValues([
                    PaperFact(said("案件", "Case"), matter.caption.in(language)),
                    PaperFact(said("案由", "Cause"), matter.cause.in(language)),
                    PaperFact(said("申请编号", "Filing"), matter.filingReference),
                    PaperFact(said("立案日期", "Registered"), registeredOn.written(in: language)),
                    PaperFact(said("程序", "Procedure"), procedure.name.in(language)),
                    PaperFact(said("诉讼费用", "Fee"), fee.in(language)),
                ]),
                .table(
                    PaperTable(
                        columns: [
                            .init(said("序号", "No."), share: 8, alignment: .centred),
                            .init(said("材料", "Paper"), share: 25),
                            .init(said("起始页", "From page"), share: 9, alignment: .centred),
                            .init(said("页数", "Pages"), share: 11, alignment: .centred),
                            .init("SHA-256", share: 47),
                        ],
                        rows: rows
                    )
                ),
            ],
            in: language
        )
    }

    private var rows: [[String]] {
        var first = 1
        return items.enumerated().map { index, item in
            defer { first += item.pages }
            return [
                "\(index + 1)", item.name, "\(first)", "\(item.pages)", PaperText.groupedDigest(item.sha256),
            ]
        }
    }
}
