package import Law

/// 告知书: in one of the seven cases of the law a person is told where to go instead.
///
/// Civil Procedure Law art. 127. No ruling: whoever insists gets one that can be appealed.
package struct RedirectLetter: Sendable, Hashable {
    package var matter: DecidedMatter
    package var ground: Bilingual
    package var article: Article
    /// What the law provides instead, as a clause.
    package var way: Bilingual
    /// The organ or court, in the court's words.
    package var direction: String
    package var reasons: String

    package init(
        matter: DecidedMatter,
        ground: Bilingual,
        article: Article,
        way: Bilingual,
        direction: String,
        reasons: String
    ) {
        self.matter = matter
        self.ground = ground
        self.article = article
        self.way = way
        self.direction = direction
        self.reasons = reasons
    }

    package func paper(in language: Language) -> Paper {
        func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
        let received = matter.receivedOn.written(in: language)
        let rule = article.cited(in: language)
        return matter.paper(
            .redirectLetter,
            [
                .addressee(PaperText.addressed(matter.filers, in: language)),
                .paragraph(
                    said(
                        "本院于\(received)收到您提交的起诉材料（申请编号\(matter.filingReference)），案由为\(matter.cause.chinese)。经审查，\(ground.chinese)。根据\(rule)的规定，现告知如下：",
                        "On \(received) the court received your papers (filing \(matter.filingReference), cause: \(matter.cause.english)). On review, \(ground.english). Under \(rule) you are told:"
                    )
                ),
                .heading(said("一、您应当到哪里去", "1. Where to go")),
                .paragraph(said("请\(way.chinese)：\(direction)", "Please \(way.english): \(direction)")),
                .heading(said("二、理由", "2. Reasons")),
                .paragraph(reasons),
                .heading(said("三、您不同意的", "3. If you disagree")),
                .paragraph(
                    said(
                        "本告知书不是裁定。您仍坚持向本院起诉的，请打开这件申请，点“坚持起诉”；本院将作出裁定，您可以上诉。您的材料都保存着，可以随时下载。",
                        "This letter is no ruling. If you insist on suing here, open this filing and choose “Insist”; the court will rule, and you may appeal. Your papers stay stored and can be downloaded."
                    )
                ),
                .heading(said("四、联系方式", "4. Whom to call")),
                .paragraph(
                    said(
                        "有疑问请联系：\(matter.contact.written(in: .chinese))。联系时请说明申请编号。",
                        "Questions: \(matter.contact.written(in: .english)). Please quote the filing's number."
                    )
                ),
            ],
            in: language
        )
    }
}
