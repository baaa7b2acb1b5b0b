import Crypto
import Foundation

/// The key ring as it stands in `keys.json`.
struct KeyRingDocument: Codable {
    struct Key: Codable {
        var id: UInt32
        /// Microseconds since 1970, UTC.
        var created: Int64
        /// 32 bytes, base64.
        var key: Data
    }

    var version: Int
    var active: UInt32
    var keys: [Key]
    var lookup: Data
}

extension KeyRingDocument {
    init(_ ring: KeyRing) {
        version = 1
        active = ring.active.id
        keys = ring.keys.map { Key(id: $0.id, created: $0.created, key: $0.secret.withUnsafeBytes { Data($0) }) }
        lookup = ring.lookup.withUnsafeBytes { Data($0) }
    }

    /// - Throws: `.keyRingDamaged`.
    func ring() throws -> KeyRing {
        guard version == 1 else { throw SecretsProblem(.keyRingDamaged, detail: "version \(version)") }
        guard Set(keys.map(\.id)).count == keys.count else {
            throw SecretsProblem(.keyRingDamaged, detail: "two keys bear one id")
        }
        guard (keys.map(\.key) + [lookup]).allSatisfy({ $0.count == 32 }) else {
            throw SecretsProblem(.keyRingDamaged, detail: "a key is not 256 bits long")
        }
        let ringKeys = keys.map { KeyRing.Key(id: $0.id, created: $0.created, secret: SymmetricKey(data: $0.key)) }
        guard let activeKey = ringKeys.first(where: { $0.id == active }) else {
            throw SecretsProblem(.keyRingDamaged, detail: "the active key is missing")
        }
        return KeyRing(keys: ringKeys, active: activeKey, lookup: SymmetricKey(data: lookup))
    }
}
