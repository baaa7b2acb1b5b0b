package import Law

/// 民事上诉状 against a refusal, as the person wrote it: the party's own paper, without seal.
///
/// Civil Procedure Law arts. 171, 172.
package struct AppealPetition: Sendable, Hashable {
    package var matter: DecidedMatter
    /// The ruling appealed against.
    package var rulingNumber: String
    package var petition: String
    package var signedAt: Instant
    /// 0 within the period.
    package var daysLate: Int

    package init(matter: DecidedMatter, rulingNumber: String, petition: String, signedAt: Instant, daysLate: Int) {
        self.matter = matter
        self.rulingNumber = rulingNumber
        self.petition = petition
        self.signedAt = signedAt
        self.daysLate = daysLate
    }

    package func paper(in language: Language) -> Paper {
        func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
        let names = matter.filers.joined(separator: said("、", ", "))
        let court = matter.courtName.in(language)
        var blocks: [PaperBlock] = [
            .paragraph(said("上诉人：\(names)", "Appellant: \(names)")),
            .paragraph(
                said(
                    "上诉人不服\(court)\(rulingNumber)不予受理裁定，现提出上诉。",
                    "The appellant appeals against the ruling \(rulingNumber) of \(court) not to accept the suit."
                )
            ),
            .heading(said("上诉请求和理由", "What is asked, and why")),
            .paragraph(petition),
        ]
        if daysLate > 0 {
            blocks.append(
                .note(
                    said(
                        "收到时上诉期已过\(daysLate)日；是否逾期由上级法院审查决定。",
                        "Received \(daysLate) days after the period for appeal; the court above decides whether it is late."
                    )
                )
            )
        }
        blocks.append(
            .keyValues([
                PaperFact(said("上诉人", "Appellant"), names),
                PaperFact(
                    said("提交时间", "Handed in"),
                    signedAt.courtTime.writtenToTheSecond(in: language)
                ),
                PaperFact(said("方式", "How"), said("登录本人账户后在线提交", "online, signed in to the person's account")),
            ])
        )
        if language == .english { blocks.append(.note(PaperText.translationNote)) }
        return Paper(
            kind: .appealPetition,
            language: language,
            courtName: nil,
            title: PaperKind.appealPetition.title.in(language),
            number: nil,
            blocks: blocks,
            signatory: nil,
            dateLine: nil,
            seal: false,
            verification: matter.verification,
            madeAt: signedAt
        )
    }
}
