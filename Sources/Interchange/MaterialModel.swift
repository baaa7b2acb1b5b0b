package import Law

/// Something to hand in, and what its writer noted of it.
package struct MaterialModel: Codable, Hashable, Sendable {
    package let id: String
    package let name: String
    /// always, usually, sometimes.
    package let tier: String
    /// The role of a document: identity, authority, exhibit, serviceAddress, other.
    package let place: String
    package let reason: String
    package let article: String?
    /// have, later, not-applicable; missing where nothing was noted.
    package let mark: String?

    package init(_ material: Material, mark: String?, in language: Language) {
        id = material.id
        name = material.name.in(language)
        tier = material.tier.rawValue
        place = material.place.rawValue
        reason = material.reason.in(language)
        article = material.article?.cited(in: language)
        self.mark = mark
    }
}
