/// A platform that people may allow to act for them.
package struct PlatformModel: Codable, Hashable, Sendable {
    package let id: String
    package let name: String
    package let returnURL: String?
    package let webhookURL: String?
    package let createdAt: String
    package let revokedAt: String?
    /// Told once, when it is made known.
    package let secret: String?
    /// "whsec_" and base64, as Standard Webhooks writes it; told once.
    package let webhookSecret: String?

    package init(
        id: String,
        name: String,
        returnURL: String?,
        webhookURL: String?,
        createdAt: String,
        revokedAt: String?,
        secret: String? = nil,
        webhookSecret: String? = nil
    ) {
        self.id = id
        self.name = name
        self.returnURL = returnURL
        self.webhookURL = webhookURL
        self.createdAt = createdAt
        self.revokedAt = revokedAt
        self.secret = secret
        self.webhookSecret = webhookSecret
    }
}
