import Law

extension Procedure {
    var name: Bilingual {
        switch self {
        case .smallClaims: Bilingual(chinese: "小额诉讼程序", english: "small-claims procedure")
        case .summary: Bilingual(chinese: "简易程序", english: "summary procedure")
        case .ordinary: Bilingual(chinese: "普通程序", english: "ordinary procedure")
        }
    }

    /// How long the trial may take, from the day after registration.
    var limit: TimeLimit {
        switch self {
        case .smallClaims:
            TimeLimit(.months(2), article: Article(.civilProcedure, 168), consequence: .escalation)
        case .summary:
            TimeLimit(.months(3), article: Article(.civilProcedure, 164), consequence: .escalation)
        case .ordinary:
            TimeLimit(.months(6), article: Article(.civilProcedure, 152), consequence: .escalation)
        }
    }

    /// "简易程序，审理期限三个月（…第一百六十四条）".
    func written(in language: Language) -> String {
        let cited = limit.article.cited(in: language)
        let months = if case .months(let months) = limit.length { months } else { 0 }
        switch language {
        case .chinese:
            let count = months == 2 ? "两" : ChineseNumerals.counting(months)
            return "\(name.chinese)，审理期限\(count)个月（\(cited)）"
        case .english: return "\(name.english); the trial may take \(months) months (\(cited))"
        }
    }
}
