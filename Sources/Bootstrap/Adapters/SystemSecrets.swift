package import Registry
import Secrets

/// Tokens and codes from the machine's randomness; kept as SHA-256.
package struct SystemSecrets: SecretSource {
    package init() {}

    package func token() -> FreshSecret {
        let token = SecretToken.random(from: SystemRandomSource())
        return FreshSecret(clear: token.text, kept: token.kept)
    }

    package func code() -> FreshSecret {
        let code = OneTimeCode.random(from: SystemRandomSource())
        return FreshSecret(clear: code.text, kept: kept(code.text))
    }

    package func kept(_ clear: String) -> [UInt8] { SecretToken.kept(of: clear) }

    package func referenceBits() -> Int { Int.random(in: 0..<(1 << 20)) }
}

/// Passwords by argon2id.
package struct Argon2Passwords: PasswordKeeper {
    let hasher: PasswordHasher

    package func hash(_ password: String) async throws -> String { try await hasher.hash(password) }

    package func verify(_ password: String, against hash: String?) async throws -> Bool {
        try await hasher.verify(password, against: hash)
    }
}
