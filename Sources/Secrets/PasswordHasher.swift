import CSodium
import Foundation
package import NIOPosix

/// Passwords as argon2id hashes, on threads of their own: one hash takes some 20 ms and 19 MiB.
package struct PasswordHasher: Sendable {
    /// OWASP's second choice for argon2id: 19 MiB, 2 passes, 1 lane.
    package struct Cost: Sendable, Hashable {
        package var passes: UInt64 = 2
        /// Bytes.
        package var memory = 19 * 1024 * 1024

        package init() {}
    }

    /// Longer ones are refused: nobody types them, and hashing them is work for an attacker to give us.
    package static let longestPassword = 1024

    private let threads: NIOThreadPool
    private let cost: Cost
    /// The hash of a password nobody knows, compared with when there is no account.
    private let decoy: String

    package init(
        threads: NIOThreadPool,
        cost: Cost = Cost(),
        random: some RandomSource = SystemRandomSource()
    ) async throws {
        self.threads = threads
        self.cost = cost
        let unknown = random.bytes(32)
        decoy = try await threads.runIfActive { try Self.hash(unknown, cost) }
    }

    /// - Returns: the hash with its salt and costs, as text (`$argon2id$…`).
    /// - Throws: `.passwordTooLong`, `.exhausted`.
    package func hash(_ password: String) async throws -> String {
        let bytes = try Self.normalised(password)
        return try await threads.runIfActive { [cost] in try Self.hash(bytes, cost) }
    }

    /// Whether the password is the right one.
    ///
    /// With no stored hash (no such account) it takes as long and says no, so that the time tells nobody which accounts
    /// exist.
    package func verify(_ password: String, stored: String?) async throws -> Bool {
        let bytes = try Self.normalised(password)
        let hash = stored ?? decoy
        let right = try await threads.runIfActive { try Self.verify(bytes, hash) }
        return right && stored != nil
    }

    /// Whether the hash was made at other costs; then it is made anew at the next sign-in.
    package func needsRehash(_ stored: String) throws -> Bool {
        try Self.prepare()
        switch crypto_pwhash_str_needs_rehash(stored, cost.passes, cost.memory) {
        case 0: return false
        case 1: return true
        default: throw SecretsProblem(.damagedHash)
        }
    }

    private static func hash(_ password: [UInt8], _ cost: Cost) throws -> String {
        try prepare()
        var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let result = crypto_pwhash_str_alg(
            &text,
            password.map(CChar.init(bitPattern:)),
            UInt64(password.count),
            cost.passes,
            cost.memory,
            crypto_pwhash_ALG_ARGON2ID13
        )
        guard result == 0 else { throw SecretsProblem(.exhausted) }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private static func verify(_ password: [UInt8], _ stored: String) throws -> Bool {
        try prepare()
        return crypto_pwhash_str_verify(stored, password.map(CChar.init(bitPattern:)), UInt64(password.count)) == 0
    }

    /// One password is one sequence of bytes, whatever the keyboard: Chinese input methods give full-width letters too.
    private static func normalised(_ password: String) throws -> [UInt8] {
        let bytes = Array(password.precomposedStringWithCompatibilityMapping.utf8)
        guard bytes.count <= longestPassword else { throw SecretsProblem(.passwordTooLong) }
        return bytes
    }

    /// Safe to call from every thread and more than once, says libsodium.
    private static func prepare() throws {
        guard sodium_init() >= 0 else { throw SecretsProblem(.exhausted, detail: "libsodium did not start") }
    }
}
