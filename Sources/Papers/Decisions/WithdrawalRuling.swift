package import Law

/// 准许撤诉裁定书, or a ruling that does not grant it: what a judge says to a request to withdraw a registered case.
///
/// Civil Procedure Law arts. 148, 157; the half fee by Measures on Litigation Costs art. 15.
package struct WithdrawalRuling: Sendable, Hashable {
    package var matter: DecidedMatter
    package var isGranted: Bool
    package var requestedOn: CourtDate
    package var reasons: String

    package init(matter: DecidedMatter, isGranted: Bool, requestedOn: CourtDate, reasons: String) {
        self.matter = matter
        self.isGranted = isGranted
        self.requestedOn = requestedOn
        self.reasons = reasons
    }

    package func paper(in language: Language) -> Paper {
        func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
        let names = matter.filers.joined(separator: said("、", ", "))
        let rules = [Article(.civilProcedure, 148, paragraph: 1), Article(.civilProcedure, 157)]
            .map { $0.cited(in: language) }.joined(separator: said("、", ", "))
        let requested = requestedOn.written(in: language)
        let outcome =
            isGranted
            ? said("准许原告\(names)撤回起诉。", "The withdrawal of the suit by \(names) is granted.")
            : said("不准许原告\(names)撤回起诉。", "The withdrawal of the suit by \(names) is not granted.")
        return matter.paper(
            .withdrawalRuling,
            [
                .paragraph(said("原告：\(names)", "Plaintiff: \(names)")),
                .paragraph(
                    said(
                        "\(matter.caption.chinese)\(matter.cause.chinese)一案，本院立案后，原告\(names)于\(requested)申请撤回起诉。",
                        "In the matter \(matter.caption.english) (\(matter.cause.english)) the plaintiff \(names) asked on \(requested), after registration, to withdraw the suit."
                    )
                ),
                .paragraph(said("本院认为：\(reasons)", "The court holds: \(reasons)")),
                .paragraph(said("依照\(rules)的规定，裁定如下：", "Under \(rules) it is ruled:")),
                .paragraph(outcome),
            ],
            in: language
        )
    }
}
