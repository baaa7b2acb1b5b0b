package import Law

/// 应诉通知书: the defendant is told of the suit, by when to answer, and what follows if nothing is said.
///
/// Civil Procedure Law arts. 128–130 and 285.
package struct ResponseNotice: Sendable, Hashable {
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
        let filers = matter.filers.joined(separator: said("、", ", "))
        let (home, abroad) = (AnswerClock.limit(), AnswerClock.limit(hasDomicileInChina: false))
        let objection = Article(.civilProcedure, 130, paragraph: 1).cited(in: language)
        let agents = Article(.civilProcedure, 61).cited(in: language)
        var blocks: [PaperBlock] = [
            .addressee(PaperText.addressed(defendants, in: language)),
            .paragraph(
                said(
                    "\(filers)诉您\(matter.cause.chinese)一案，本院已经登记立案，适用\(procedure.name.chinese)审理。随本通知送达起诉状副本、《举证通知书》和《诉讼权利义务告知书》。根据\(home.article.cited(in: .chinese))的规定，现通知如下：",
                    "\(filers) has sued you (\(matter.cause.english)). The case is registered and goes by the \(procedure.name.english). The copy of the complaint, the Notice on Evidence and the Statement of Rights and Duties are served with this notice. Under \(home.article.cited(in: .english)) you are notified:"
                )
            ),
            .heading(said("一、答辩", "1. Your answer")),
            .paragraph(
                said(
                    "自收到起诉状副本次日起十五日内提出答辩状；在中华人民共和国领域内没有住所的，三十日内提出（\(abroad.article.cited(in: .chinese))）。不提出答辩状的，不影响案件审理。",
                    "Hand in your answer within fifteen days from the day after you receive the complaint; within thirty if you have no domicile in the People's Republic (\(abroad.article.cited(in: .english))). Without an answer the case goes on."
                )
            ),
            .heading(said("二、管辖异议", "2. If you think this is the wrong court")),
            .paragraph(
                said(
                    "对管辖有异议的，应当在提交答辩状期间提出（\(objection)）。没有提出异议并应诉答辩的，视为本院有管辖权，但违反级别管辖和专属管辖规定的除外。",
                    "Object within the period for the answer (\(objection)). Whoever answers without objecting accepts the court, unless level or exclusive jurisdiction is broken."
                )
            ),
            .heading(said("三、身份和代理", "3. Who you are, and who acts for you")),
            .paragraph(
                said(
                    "请提交身份证明；法人或者非法人组织提交营业执照副本和法定代表人（主要负责人）身份证明。可以委托一至二人作为诉讼代理人，并提交授权委托书（\(agents)）。",
                    "Hand in proof of who you are; an organisation its licence and proof of who represents it. You may appoint one or two agents, with a written authority (\(agents))."
                )
            ),
            .heading(said("四、送达地址", "4. Where papers reach you")),
            .paragraph(
                said(
                    "请填写送达地址确认书，同意电子送达的一并写明。没有提供或者变更后没有告知的，可能被视为已经送达。",
                    "Confirm an address for service, electronic service included if you agree to it. If you give none, or a change is not told, papers may count as served."
                )
            ),
            .heading(said("五、调解", "5. Mediation")),
            .paragraph(
                said(
                    "双方都愿意的，可以先行调解；不愿意的，不影响审理。",
                    "If both sides are willing, mediation may be tried first; if not, the case goes on all the same."
                )
            ),
            .heading(said("六、联系方式", "6. Whom to call")),
            .paragraph(
                said(
                    "有疑问请联系：\(matter.contact.written(in: .chinese))。联系时请说明案号。",
                    "Questions: \(matter.contact.written(in: .english)). Please quote the case number."
                )
            ),
        ]
        if procedure == .smallClaims {
            blocks.insert(
                .paragraph(
                    said(
                        "本案适用小额诉讼程序，实行一审终审，另见随本通知送达的《小额诉讼程序告知书》。",
                        "The case goes by the small-claims procedure and ends at first instance; see the Notice on Small Claims served with this notice."
                    )
                ),
                at: 2
            )
        }
        return matter.paper(.responseNotice, blocks, in: language)
    }
}
