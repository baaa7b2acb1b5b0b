package import Filings
package import Law

/// A person who uses the office: a party, a lawyer, or somebody who works in a court.
package struct AccountRecord: Codable, Hashable, Sendable {
    /// How far it is known who this is (在线诉讼规则 art 7).
    package enum Identity: Codable, Hashable, Sendable {
        case unconfirmed
        /// Counter staff of a court have seen the person and the identity card.
        case confirmedAtCounter(by: AccountID, court: String, at: Instant)
    }

    /// Whether a code sent to the e-mail address or mobile number came back.
    ///
    /// Until then nobody can sign in with it.
    package enum Contact: Codable, Hashable, Sendable {
        case unconfirmed
        case confirmed(at: Instant)
    }

    package let id: AccountID
    package var name: String
    package var email: String?
    package var mobile: String?
    package var citizenNumber: String?
    package var passwordHash: String
    package var contact: Contact
    package var identity: Identity
    package var language: Language
    package var largePrint: Bool
    package let createdAt: Instant

    package init(
        id: AccountID,
        name: String,
        email: String?,
        mobile: String?,
        citizenNumber: String? = nil,
        passwordHash: String,
        contact: Contact = .unconfirmed,
        identity: Identity = .unconfirmed,
        language: Language,
        largePrint: Bool = false,
        createdAt: Instant
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.mobile = mobile
        self.citizenNumber = citizenNumber
        self.passwordHash = passwordHash
        self.contact = contact
        self.identity = identity
        self.language = language
        self.largePrint = largePrint
        self.createdAt = createdAt
    }
}

/// A sign-in kept by the server.
///
/// The browser holds a token of which only a hash is kept here.
package struct SignInRecord: Codable, Hashable, Sendable {
    package let id: SignInID
    package let account: AccountID
    package var kept: [UInt8]
    /// The token before the last rotation: good for one more minute, for requests already on their way.
    package var previousKept: [UInt8]?
    package var rotatedAt: Instant
    package let startedAt: Instant
    package var lastSeenAt: Instant
    package let expiresAt: Instant
    /// Whether it belongs to a program (bearer token) or a browser (cookie).
    package let isProgram: Bool
    /// By which a platform acts for the account; nil where a person, or a program of theirs, signed in.
    package let consent: ConsentID?
    /// What the platform may do with it.
    package let scopes: Set<PlatformScope>

    package init(
        id: SignInID,
        account: AccountID,
        kept: [UInt8],
        previousKept: [UInt8]? = nil,
        rotatedAt: Instant,
        startedAt: Instant,
        lastSeenAt: Instant,
        expiresAt: Instant,
        isProgram: Bool,
        consent: ConsentID? = nil,
        scopes: Set<PlatformScope> = []
    ) {
        self.id = id
        self.account = account
        self.kept = kept
        self.previousKept = previousKept
        self.rotatedAt = rotatedAt
        self.startedAt = startedAt
        self.lastSeenAt = lastSeenAt
        self.expiresAt = expiresAt
        self.isProgram = isProgram
        self.consent = consent
        self.scopes = scopes
    }
}

/// A code sent to a person's telephone or mailbox; at most one for an account and purpose.
package struct OneTimeCodeRecord: Codable, Hashable, Sendable {
    package let account: AccountID
    /// As "sign:<filing>".
    package let purpose: String
    package let kept: [UInt8]
    package let expiresAt: Instant
    package var attempts: Int

    package init(account: AccountID, purpose: String, kept: [UInt8], expiresAt: Instant, attempts: Int = 0) {
        self.account = account
        self.purpose = purpose
        self.kept = kept
        self.expiresAt = expiresAt
        self.attempts = attempts
    }
}

extension AccountRecord {
    /// Where a code goes: the mobile number if there is one, otherwise the e-mail address.
    package var codeContact: String? { mobile ?? email }
}
