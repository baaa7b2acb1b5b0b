/// How anyone who holds the paper can see whether the court really issued it.
package struct PaperVerification: Sendable, Hashable {
    /// Short enough to be typed, such as `7F3K-2M9Q-X`.
    package var code: String
    /// The page that the QR code opens.
    package var url: String

    package init(code: String, url: String) {
        self.code = code
        self.url = url
    }
}
