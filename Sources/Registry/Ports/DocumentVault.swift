package import Filings

/// Bytes that are coming in: appended piece by piece, hashed as they come.
package protocol IncomingBytes: Sendable {
    /// Where an examiner finds what has come so far.
    var path: String { get }
    /// - Throws: ``Refusal/Code/documentTooLarge`` as soon as the limit is passed.
    func append(_ bytes: [UInt8]) async throws
    /// Forgets everything that came.
    func discard() async
}

/// What was put on stable storage.
package struct KeptBytes: Codable, Hashable, Sendable {
    /// SHA-256, 64 hexadecimal digits.
    package let sha256: String
    package let bytes: Int

    package init(sha256: String, bytes: Int) {
        self.sha256 = sha256
        self.bytes = bytes
    }
}

/// Where the bytes of documents lie: addressed by filing and SHA-256, never altered.
package protocol DocumentVault: Sendable {
    func begin(limit: Int) async throws -> any IncomingBytes
    /// Returns once the bytes and their name are on stable storage.
    func keep(_ incoming: any IncomingBytes, for filing: FilingID) async throws -> KeptBytes
    func keep(_ bytes: [UInt8], for filing: FilingID) async throws -> KeptBytes
    /// The path of a kept document; nil if it is not there.
    func path(of sha256: String, for filing: FilingID) async throws -> String?
    /// Keeps the same bytes once more for another filing: documents are shared by none.
    /// - Throws: ``Refusal/Code/notFound`` if they are not there.
    func copy(_ sha256: String, from: FilingID, to filing: FilingID) async throws
    /// Only for what was never submitted.
    func remove(_ sha256: String, for filing: FilingID) async throws
}
