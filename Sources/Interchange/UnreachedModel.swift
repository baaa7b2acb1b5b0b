/// Somebody whom word of something new did not reach by e-mail.
package struct UnreachedModel: Codable, Hashable, Sendable {
    /// The inbox message of which word was sent.
    package let message: String
    package let filing: String
    package let reference: String
    package let name: String
    /// As "mail.bounced".
    package let reason: String
    package let at: String

    package init(message: String, filing: String, reference: String, name: String, reason: String, at: String) {
        self.message = message
        self.filing = filing
        self.reference = reference
        self.name = name
        self.reason = reason
        self.at = at
    }
}
