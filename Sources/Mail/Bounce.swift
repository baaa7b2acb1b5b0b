import Foundation

/// A mail that came back: a delivery status notification of a mail of ours (RFC 3464).
package struct Bounce: Sendable, Hashable {
    /// What stood left of the `@` in our mail's Message-ID.
    package let identifier: String
    /// As "5.1.1" (RFC 3463).
    package let status: String

    /// Looked at are so many bytes at most: the notification comes first, what is returned after it.
    package static let mostBytes = 262_144

    /// Reads a mail as it lies in a mailbox.
    ///
    /// Nil for what is no notification of a final failure: a delay, a holiday reply, a person's letter.
    package init?(_ mail: some Collection<UInt8>) {
        let text = String(decoding: mail.prefix(Self.mostBytes), as: UTF8.self).replacing("\r\n", with: "\n")
        guard let end = text.firstRange(of: "\n\n") else { return nil }
        let head = Self.unfolded(text[..<end.lowerBound]).lowercased()
        guard head.contains("multipart/report"), head.contains("delivery-status") else { return nil }
        let body = text[end.upperBound...]
        guard Self.field("action", in: body)?.lowercased() == "failed",
            let status = Self.field("status", in: body)?.firstMatch(of: /5\.[0-9]{1,3}\.[0-9]{1,3}/)
        else { return nil }
        guard let ours = Self.field("message-id", in: body)?.firstMatch(of: /<([^<>@\s]{1,200})@/) else { return nil }
        identifier = String(ours.1)
        self.status = String(status.0)
    }

    /// Header lines that go on in the next begin it with a blank (RFC 5322 § 2.2.3).
    private static func unfolded(_ text: some StringProtocol) -> String {
        String(text).replacing(/\n[ \t]+/, with: " ")
    }

    /// The first header field of this name below the mail's own head, wherever it stands.
    private static func field(_ name: String, in body: some StringProtocol) -> String? {
        for line in unfolded(body).split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == name else { continue }
            return parts[1].trimmingCharacters(in: .whitespaces)
        }
        return nil
    }
}
