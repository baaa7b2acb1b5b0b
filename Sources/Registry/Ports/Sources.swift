package import Filings

/// Where identifiers come from: UUIDs of version 7, made by the sender (so that two networks can be joined by bundles).
package protocol IdentifierSource: Sendable {
    func next<Of>(_ type: Identifier<Of>.Type) -> Identifier<Of>
}

/// A secret given out once, and the form in which it is kept.
package struct FreshSecret: Sendable {
    /// What the person or browser gets.
    package let clear: String
    /// What the store keeps: a hash from which `clear` cannot be found.
    package let kept: [UInt8]

    package init(clear: String, kept: [UInt8]) {
        self.clear = clear
        self.kept = kept
    }
}

/// Randomness that must not be guessed.
package protocol SecretSource: Sendable {
    /// 256 random bits, as for a sign-in.
    func token() -> FreshSecret
    /// Six decimal digits, kept so that they mean something for one subject only.
    func code(for subject: String) -> FreshSecret
    /// The kept form of a token that came in.
    func kept(token: String) -> [UInt8]
    /// The kept form of a code that came in.
    func kept(code: String, for subject: String) -> [UInt8]
    /// Forty random bits for a reference number: among a million numbers of a court and year, one in two would still
    /// meet no other.
    func referenceBits() -> UInt64
}

/// Passwords: hashed with argon2id, away from the cooperative pool.
package protocol PasswordKeeper: Sendable {
    func hash(_ password: String) async throws -> String
    /// Takes the same time whether or not there is a hash to compare with.
    func verify(_ password: String, against hash: String?) async throws -> Bool
}
