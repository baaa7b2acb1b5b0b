/// What the vault keeps of one document: enough to find the bytes again and to prove that they are the same.
package struct StoredBytes: Sendable, Hashable {
    /// 64 hexadecimal digits, lower case.
    package var sha256: String
    package var bytes: Int

    package init(sha256: String, bytes: Int) {
        self.sha256 = sha256
        self.bytes = bytes
    }
}

/// One document as it lies in the vault.
package struct StoredDocument: Sendable, Hashable {
    package var filing: String
    package var stored: StoredBytes
}
