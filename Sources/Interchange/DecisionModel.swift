/// A decision of the court on a filing.
package struct DecisionModel: Codable, Hashable, Sendable {
    /// Also the identifier of the paper that states it.
    package let id: String
    /// refusal, redirect, withdrawal or appealTransfer.
    package let kind: String
    package let number: String
    /// The code of the ground or case; "granted" or "declined"; empty where there is none.
    package let ground: String
    /// As the law is cited; missing where there is no ground.
    package let article: String?
    package let facts: String
    /// Where to go, or to which court it was sent; empty where nowhere.
    package let direction: String
    package let signedBy: String
    package let at: String

    package init(
        id: String,
        kind: String,
        number: String,
        ground: String,
        article: String?,
        facts: String,
        direction: String,
        signedBy: String,
        at: String
    ) {
        self.id = id
        self.kind = kind
        self.number = number
        self.ground = ground
        self.article = article
        self.facts = facts
        self.direction = direction
        self.signedBy = signedBy
        self.at = at
    }
}
