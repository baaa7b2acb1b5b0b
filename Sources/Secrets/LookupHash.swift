import Crypto

/// Finds rows by personal data without storing it in clear: HMAC-SHA256 under the ring's lookup key.
///
/// The purpose keeps the hashes of different columns apart: one person's telephone and password reset do not share one.
/// Values are normalised by the caller (case, spaces, width), as equal values must be equal bytes.
package struct LookupHash: Sendable {
    private let key: SymmetricKey

    package init(_ ring: KeyRing) {
        key = ring.lookup
    }

    /// 32 bytes.
    package func hash(_ normalised: String, purpose: String) -> [UInt8] {
        var code = HMAC<SHA256>(key: key)
        code.update(data: Array(purpose.utf8))
        // A purpose holds no zero byte, so that no two pairs of purpose and value give the same input.
        code.update(data: [0])
        code.update(data: Array(normalised.utf8))
        return Array(code.finalize())
    }

    /// The first 8 bytes as a number, for the many terms of a search index: small, and a rare false hit does no harm,
    /// since whatever is found is opened and compared.
    package func term(_ normalised: String, purpose: String) -> Int64 {
        Int64(bitPattern: hash(normalised, purpose: purpose).prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }
}
