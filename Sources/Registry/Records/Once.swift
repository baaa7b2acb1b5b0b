package import Filings
package import Law

/// The key under which a thing is done once: a form's one-time token, or an API client's idempotency key (draft
/// "Idempotency-Key" header), with a digest of what was asked.
package struct OnceKey: Codable, Hashable, Sendable {
    package let account: AccountID
    package let key: String
    /// SHA-256 of the request: the same key with another request is refused.
    package let request: [UInt8]

    package init(account: AccountID, key: String, request: [UInt8]) {
        self.account = account
        self.key = key
        self.request = request
    }
}

/// What came of it.
///
/// The outcome is kept encrypted.
package struct OnceRecord: Codable, Hashable, Sendable {
    package let key: OnceKey
    package let outcome: [UInt8]
    package let at: Instant

    package init(key: OnceKey, outcome: [UInt8], at: Instant) {
        self.key = key
        self.outcome = outcome
        self.at = at
    }
}
