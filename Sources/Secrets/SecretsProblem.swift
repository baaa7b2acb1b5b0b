/// What can go wrong with keys, sealed values and passwords.
///
/// `detail` never holds a secret.
package struct SecretsProblem: Error, Sendable, Hashable {
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// There is no key ring file.
        case keyRingMissing
        /// A key ring exists already and is not overwritten.
        case keyRingExists
        /// Others than its owner may read the key ring.
        case keyRingExposed
        /// The key ring is not one this program can read.
        case keyRingDamaged
        case keyRingNotWritten
        /// A value was sealed with a key that is not in the ring.
        case unknownKey
        /// A sealed value was changed, or belongs to another place.
        case notAuthentic
        case passwordTooLong
        /// A stored password hash is not one.
        case damagedHash
        /// The machine has no memory for a password hash now.
        case exhausted
    }

    package var code: Code
    package var detail: String

    package init(_ code: Code, detail: String = "") {
        self.code = code
        self.detail = detail
    }
}
