/// Something a person may have to hand in: what, how necessary, and why.
public struct Material: Sendable, Hashable, Codable {
    /// How likely it is to be needed; the raw value is a code for programs.
    public enum Tier: String, Sendable, Hashable, Codable, CaseIterable {
        /// The law asks for it.
        case always
        /// Most cases of the kind have it, and the court will look for it.
        case usually
        /// Only where the case has what it proves.
        case sometimes
    }

    /// Where it belongs among the documents of a filing (登记立案规定 art 6).
    public enum Place: String, Sendable, Hashable, Codable, CaseIterable {
        case identity, authority, exhibit, serviceAddress, other
    }

    /// Stable, for programs and for what people marked.
    public let id: String
    public let name: Bilingual
    public let tier: Tier
    public let place: Place
    public let reason: Bilingual
    public let article: Article?

    init(
        _ id: String,
        _ chinese: String,
        _ english: String,
        _ tier: Tier,
        _ place: Place,
        why: String,
        _ whyInEnglish: String,
        _ article: Article? = nil
    ) {
        self.id = id
        name = Bilingual(chinese: chinese, english: english)
        self.tier = tier
        self.place = place
        reason = Bilingual(chinese: why, english: whyInEnglish)
        self.article = article
    }
}
