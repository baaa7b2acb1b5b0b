package import Filings
package import Law

/// A platform of somebody else's that works for people who allow it: a client of OAuth 2.0 (RFC 6749).
package struct PlatformRecord: Codable, Hashable, Sendable {
    package let id: PlatformID
    package let name: String
    /// Of its secret only a hash is kept.
    package let kept: [UInt8]
    /// Where its people go back to; nil where it gave no address.
    package let returnURL: String?
    /// Where it wants to be told of what happens; nil for nowhere.
    package let webhookURL: String?
    /// With which what it is told is signed: 32 bytes.
    package let webhookSecret: [UInt8]
    package let createdAt: Instant
    package var revokedAt: Instant?

    package init(
        id: PlatformID,
        name: String,
        kept: [UInt8],
        returnURL: String?,
        webhookURL: String?,
        webhookSecret: [UInt8],
        createdAt: Instant,
        revokedAt: Instant? = nil
    ) {
        self.id = id
        self.name = name
        self.kept = kept
        self.returnURL = returnURL
        self.webhookURL = webhookURL
        self.webhookSecret = webhookSecret
        self.createdAt = createdAt
        self.revokedAt = revokedAt
    }
}

/// What a platform may do for somebody.
package enum PlatformScope: String, Codable, Hashable, Sendable, CaseIterable {
    /// See one's filings, their documents and papers.
    case read
    /// Write drafts and add documents.
    case write
    /// Ask for codes, and hand in with the code that the person gives it.
    case submit
}

/// What somebody allowed a platform, until they take it back; it is kept also then.
package struct ConsentRecord: Codable, Hashable, Sendable {
    package let id: ConsentID
    package let platform: PlatformID
    package let account: AccountID
    package let scopes: Set<PlatformScope>
    package let givenAt: Instant
    package var withdrawnAt: Instant?

    package init(
        id: ConsentID,
        platform: PlatformID,
        account: AccountID,
        scopes: Set<PlatformScope>,
        givenAt: Instant,
        withdrawnAt: Instant? = nil
    ) {
        self.id = id
        self.platform = platform
        self.account = account
        self.scopes = scopes
        self.givenAt = givenAt
        self.withdrawnAt = withdrawnAt
    }
}

/// A platform that acts for somebody at this moment.
package struct ActingPlatform: Hashable, Sendable {
    package let name: String
    package let consent: ConsentID
    package let scopes: Set<PlatformScope>

    package init(name: String, consent: ConsentID, scopes: Set<PlatformScope>) {
        self.name = name
        self.consent = consent
        self.scopes = scopes
    }
}
