import NIOPosix
package import Registry
package import Secrets

/// Tokens and codes from the machine's randomness.
///
/// A token is kept as its SHA-256; a code, which could be guessed from that, as a keyed hash bound to its subject.
package struct SystemSecrets: SecretSource {
    let lookup: LookupHash

    package init(lookup: LookupHash) {
        self.lookup = lookup
    }

    package func token() -> FreshSecret {
        let token = SecretToken(random: SystemRandomSource())
        return FreshSecret(clear: token.text, kept: token.stored)
    }

    package func code(for subject: String) -> FreshSecret {
        let code = OneTimeCode(random: SystemRandomSource())
        return FreshSecret(clear: code.digits, kept: code.stored(for: subject, lookup))
    }

    package func kept(token: String) -> [UInt8] { SecretToken(token)?.stored ?? [] }

    package func kept(code: String, for subject: String) -> [UInt8] {
        OneTimeCode(code)?.stored(for: subject, lookup) ?? []
    }

    package func referenceBits() -> UInt64 { UInt64.random(in: 0..<(1 << 40)) }
}

/// Passwords by argon2id.
package struct Argon2Passwords: PasswordKeeper {
    let hasher: PasswordHasher

    package init(hasher: PasswordHasher) {
        self.hasher = hasher
    }

    package func hash(_ password: String) async throws -> String { try await hasher.hash(password) }

    package func verify(_ password: String, against hash: String?) async throws -> Bool {
        try await hasher.verify(password, stored: hash)
    }
}
