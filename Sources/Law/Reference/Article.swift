/// A place in a statute: what a deadline, a fee or a refusal rests on.
public struct Article: Sendable, Hashable, Codable {
    public var law: Statute
    public var article: Int
    /// 1 for an inserted article such as 第二百零九条之一.
    public var articleSuffix: Int?
    /// 款, counted from 1.
    public var paragraph: Int?
    /// 项, counted from 1.
    public var item: Int?

    public init(_ law: Statute, _ article: Int, suffix: Int? = nil, paragraph: Int? = nil, item: Int? = nil) {
        self.law = law
        self.article = article
        articleSuffix = suffix
        self.paragraph = paragraph
        self.item = item
    }

    /// As a court paper cites it.
    ///
    /// "《中华人民共和国民事诉讼法》第一百二十六条", "Civil Procedure Law, art. 126". Items are written without brackets, as court papers do (unverified).
    public func cited(in language: Language) -> String {
        switch language {
        case .chinese: "《\(law.name.chinese)》\(place)"
        case .english: "\(law.name.english), \(placeInEnglish)"
        }
    }

    private var place: String {
        var text = "第\(ChineseNumerals.counting(article))条"
        if let articleSuffix { text += "之\(ChineseNumerals.counting(articleSuffix))" }
        if let paragraph { text += "第\(ChineseNumerals.counting(paragraph))款" }
        if let item { text += "第\(ChineseNumerals.counting(item))项" }
        return text
    }

    private var placeInEnglish: String {
        var text = "art. \(article)"
        if let articleSuffix { text += "-\(articleSuffix)" }
        if let paragraph { text += ", para. \(paragraph)" }
        if let item { text += ", item \(item)" }
        return text
    }
}
