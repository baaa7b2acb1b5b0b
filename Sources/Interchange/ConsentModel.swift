/// What somebody allows a platform.
package struct ConsentModel: Codable, Hashable, Sendable {
    package let id: String
    package let platform: String
    /// Of the platform.
    package let name: String
    /// read, write, submit.
    package let scopes: [String]
    package let givenAt: String

    package init(id: String, platform: String, name: String, scopes: [String], givenAt: String) {
        self.id = id
        self.platform = platform
        self.name = name
        self.scopes = scopes
        self.givenAt = givenAt
    }
}
