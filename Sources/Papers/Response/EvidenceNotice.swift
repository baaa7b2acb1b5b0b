package import Law

/// 举证通知书: who has to prove what, by when, and what happens to what comes late.
///
/// Civil Procedure Law arts. 67 and 68; the lengths by the Civil Procedure Interpretation (unverified).
package struct EvidenceNotice: Sendable, Hashable {
    package var matter: DecidedMatter
    package var defendants: [String]
    package var procedure: Procedure

    package init(matter: DecidedMatter, defendants: [String], procedure: Procedure) {
        self.matter = matter
        self.defendants = defendants
        self.procedure = procedure
    }

    package func paper(in language: Language) -> Paper {
        func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
        let limit = EvidenceClock.limit(for: procedure)
        let days = if case .days(let days) = limit.length { days } else { 0 }
        let (burden, late) = (
            Article(.civilProcedure, 67, paragraph: 1).cited(in: language),
            Article(.civilProcedure, 68).cited(in: language)
        )
        return matter.paper(
            .evidenceNotice,
            [
                .addressee(PaperText.addressed(matter.filers + defendants, in: language)),
                .paragraph(
                    said(
                        "\(matter.caption.chinese)\(matter.cause.chinese)一案，现将举证的有关事项通知如下：",
                        "In the matter \(matter.caption.english) (\(matter.cause.english)) you are notified on evidence as follows:"
                    )
                ),
                .heading(said("一、谁来证明", "1. Who proves what")),
                .paragraph(
                    said(
                        "对自己提出的主张，有责任提供证据（\(burden)）。因客观原因不能自行收集的，可以在举证期限届满前书面申请本院调查收集。",
                        "Whoever claims something proves it (\(burden)). What you cannot obtain yourself, ask the court in writing to obtain, before the period is over."
                    )
                ),
                .heading(said("二、举证期限", "2. By when")),
                .paragraph(
                    said(
                        "自收到本通知次日起\(ChineseNumerals.counting(days))日内提交证据（\(limit.article.cited(in: .chinese))）。双方协商一致并经本院准许的，从其约定；审判庭另行指定期限的，以审判庭的通知为准。确有困难的，可以在期限届满前书面申请延长。",
                        "Hand in your evidence within \(days) days from the day after you receive this notice (\(limit.article.cited(in: .english))). Another period holds if both sides agree and the court allows it, or the trial division sets one. If it is truly difficult, ask in writing for more time before the period is over."
                    )
                ),
                .heading(said("三、逾期的后果", "3. What comes late")),
                .paragraph(
                    said(
                        "逾期提供证据的，应当说明理由；理由不成立的，可能不予采纳，或者采纳但予以训诫、罚款（\(late)）。",
                        "Give the reason for whatever comes late; without a good one it may be left out, or taken with a reprimand or a fine (\(late))."
                    )
                ),
                .heading(said("四、怎样提交", "4. How")),
                .paragraph(
                    said(
                        "请编号并写明来源、证明什么；可以在网上提交，也可以到本院提交。网上提交符合要求的，不再要求纸质件；对真实性有争议的，应当提供原件核对。",
                        "Number each piece and say where it comes from and what it proves. Online or at the court; what is sent online as required is not asked for on paper again. Bring the original where it is disputed."
                    )
                ),
                .heading(said("五、联系方式", "5. Whom to call")),
                .paragraph(
                    said(
                        "有疑问请联系：\(matter.contact.written(in: .chinese))。联系时请说明案号。",
                        "Questions: \(matter.contact.written(in: .english)). Please quote the case number."
                    )
                ),
            ],
            in: language
        )
    }
}
