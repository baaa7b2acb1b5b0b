extension Procedure {
    /// What the acceptance notice says about the period for evidence.
    ///
    /// Civil Procedure Interpretation art. 99 (ordinary), art. 266 (summary), art. 275 (small claims).
    public var evidenceRemark: Bilingual {
        switch self {
        case .smallClaims:
            Bilingual(
                chinese: "举证期限由人民法院确定，也可以由当事人协商一致并经人民法院准许，一般不超过七日。",
                english: "The court sets the period for evidence, or the parties agree on one with its leave; "
                    + "as a rule it is at most seven days."
            )
        case .summary:
            Bilingual(
                chinese: "举证期限由人民法院确定，也可以由当事人协商一致并经人民法院准许，不得超过十五日。",
                english: "The court sets the period for evidence, or the parties agree on one with its leave; "
                    + "it is at most fifteen days."
            )
        case .ordinary:
            Bilingual(
                chinese: "举证期限由人民法院确定，不得少于十五日；当事人协商的，应经人民法院准许。",
                english: "The court sets the period for evidence, which is at least fifteen days; "
                    + "one agreed by the parties needs its leave."
            )
        }
    }

    /// What it says about the answer.
    ///
    /// Civil Procedure Law art. 128 (ordinary); Civil Procedure Interpretation art. 266 (summary), art. 275 (small claims).
    public var answerRemark: Bilingual {
        switch self {
        case .smallClaims:
            Bilingual(
                chinese: "被告要求书面答辩的，答辩期间由人民法院在征得其同意的基础上确定，最长不超过十五日。",
                english: "A defendant who wishes to answer in writing is given a period with their consent, "
                    + "of at most fifteen days."
            )
        case .summary:
            Bilingual(
                chinese: "被告要求书面答辩的，答辩期间由人民法院在征得其同意的基础上确定。",
                english: "A defendant who wishes to answer in writing is given a period with their consent."
            )
        case .ordinary:
            Bilingual(
                chinese: "被告应当在收到起诉状副本之日起十五日内提出答辩状。",
                english: "The defendant answers within fifteen days of receiving the copy of the complaint."
            )
        }
    }

    public var evidenceArticle: Article {
        switch self {
        case .smallClaims: Article(.civilProcedureInterpretation, 275, paragraph: 1)
        case .summary: Article(.civilProcedureInterpretation, 266, paragraph: 1)
        case .ordinary: Article(.civilProcedureInterpretation, 99, paragraph: 2)
        }
    }
}
