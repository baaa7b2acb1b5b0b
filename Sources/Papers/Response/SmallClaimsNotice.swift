package import Law

/// 小额诉讼程序告知书: what the procedure means, what it costs, and how to object to it.
///
/// Civil Procedure Law arts. 165–169.
package struct SmallClaimsNotice: Sendable, Hashable {
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
        func cited(_ article: Int) -> String { Article(.civilProcedure, article).cited(in: language) }
        return matter.paper(
            .smallClaimsNotice,
            [
                .addressee(PaperText.addressed(matter.filers + defendants, in: language)),
                .paragraph(
                    said(
                        "\(matter.caption.chinese)\(matter.cause.chinese)一案适用小额诉讼程序审理。现告知如下：",
                        "The matter \(matter.caption.english) (\(matter.cause.english)) goes by the small-claims procedure. You are told:"
                    )
                ),
                .heading(said("一、什么样的案件", "1. Which cases")),
                .paragraph(
                    said(
                        "事实清楚、权利义务关系明确、争议不大的简单金钱给付案件，标的额在本省上年度就业人员年平均工资百分之五十以下的，应当适用；超过百分之五十但在二倍以下的，双方约定的，可以适用（\(cited(165))）。人身关系、财产确权、涉外、需要评估鉴定、一方下落不明、提出反诉的案件不适用（\(cited(166))）。",
                        "Simple money claims with clear facts and little dispute: up to half of the province's average yearly wage of the year before it applies; above that, up to twice the wage, if both sides agree (\(cited(165))). Not for matters of personal status, title, foreign elements, appraisal, an absent party, or a counterclaim (\(cited(166)))."
                    )
                ),
                .heading(said("二、有什么不同", "2. What is different")),
                .paragraph(
                    said(
                        "实行一审终审，不能上诉（\(cited(165))）。可以一次开庭审结并当庭宣判（\(cited(167))）；两个月内审结，特殊情况经院长批准延长一个月（\(cited(168))）。案件受理费减半（\(Article(.fees, 16).cited(in: .chinese))）。",
                        "It ends at first instance; there is no appeal (\(cited(165))). One hearing, with judgment at once, may do (\(cited(167))); it takes at most two months, one more with the president's leave (\(cited(168))). The fee is halved (\(Article(.fees, 16).cited(in: .english)))."
                    )
                ),
                .heading(said("三、您有异议的", "3. If you object")),
                .paragraph(
                    said(
                        "认为不应当适用小额诉讼程序的，可以向本院提出异议；异议成立的，转为简易程序的其他规定或者普通程序审理（\(cited(169))）。请尽早提出，最迟在开庭前。",
                        "You may object to the procedure; if rightly so, the case goes on by summary or ordinary procedure (\(cited(169))). Do so early, at the latest before the hearing."
                    )
                ),
                .heading(said("四、联系方式", "4. Whom to call")),
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
