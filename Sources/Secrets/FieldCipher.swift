import Crypto
import Foundation

/// Seals single fields of personal data (AES-256-GCM).
///
/// Envelope: version (1 byte, 1) · key id (4 bytes, big-endian) · nonce (12) · cipher text · tag (16).
/// The context says where the value belongs, such as `party.identity:<filing>`; it is authenticated with the envelope, so
/// that a sealed value copied into another row or column does not open there.
package struct FieldCipher: Sendable {
    private static let version: UInt8 = 1
    private static let header = 5
    private static let shortest = header + 12 + 16

    private let ring: KeyRing
    private let random: any RandomSource

    package init(_ ring: KeyRing, random: any RandomSource = SystemRandomSource()) {
        self.ring = ring
        self.random = random
    }

    package func seal(_ plain: [UInt8], context: String) throws -> [UInt8] {
        let key = ring.active
        let header = [Self.version] + withUnsafeBytes(of: key.id.bigEndian) { Array($0) }
        let nonce = try AES.GCM.Nonce(data: random.bytes(12))
        let box = try AES.GCM.seal(plain, using: key.secret, nonce: nonce, authenticating: header + context.utf8)
        var envelope = header
        envelope.reserveCapacity(header.count + 12 + plain.count + 16)
        for part in [Data(nonce), box.ciphertext, box.tag] { part.withUnsafeBytes { envelope.append(contentsOf: $0) } }
        return envelope
    }

    /// - Throws: `.unknownKey`, or `.notAuthentic` for anything changed, cut short or sealed for another context.
    package func open(_ sealed: [UInt8], context: String) throws -> [UInt8] {
        guard sealed.count >= Self.shortest, let id = keyID(sealed) else {
            throw SecretsProblem(.notAuthentic, detail: "not an envelope")
        }
        guard let key = ring.key(id) else { throw SecretsProblem(.unknownKey, detail: "key \(id)") }
        do {
            let box = try AES.GCM.SealedBox(combined: sealed.dropFirst(Self.header))
            let header = Array(sealed.prefix(Self.header))
            return Array(try AES.GCM.open(box, using: key.secret, authenticating: header + context.utf8))
        } catch {
            throw SecretsProblem(.notAuthentic, detail: "sealed with key \(id)")
        }
    }

    /// Whether the value was sealed with a key that is no longer the active one; `dengwen keys rotate` seals it anew.
    package func needsResealing(_ sealed: [UInt8]) -> Bool {
        keyID(sealed) != ring.active.id
    }

    /// Text as it is: UTF-8 in the envelope.
    package func seal(_ plain: String, context: String) throws -> [UInt8] {
        try seal(Array(plain.utf8), context: context)
    }

    package func openText(_ sealed: [UInt8], context: String) throws -> String {
        String(decoding: try open(sealed, context: context), as: UTF8.self)
    }

    private func keyID(_ sealed: [UInt8]) -> UInt32? {
        guard sealed.count >= Self.header, sealed[0] == Self.version else { return nil }
        return sealed[1..<Self.header].reduce(0) { $0 << 8 | UInt32($1) }
    }
}
