import Foundation

/// Where mail is handed over, and as whom.
package struct MailServer: Sendable, Hashable {
    /// As `smtps://mail.example.org:465`, or `smtp://mail.example.org:587`, which must then offer STARTTLS.
    package let url: String
    package let user: String?
    package let password: String?
    /// Without encryption: to this machine only.
    package let isInClear: Bool
    /// A file of certificates to trust beside the machine's own; nil for those alone.
    package let trusting: String?

    /// - Parameters:
    ///   - address: the URL, with user and password in it (percent-encoded) where the server wants them.
    ///   - trusting: a file of certificates in PEM.
    /// - Throws: ``MailAddressProblem`` with what is the matter.
    package init(_ address: String, trusting: String? = nil) throws(MailAddressProblem) {
        guard var parts = URLComponents(string: address), let host = parts.host, !host.isEmpty else {
            throw .notAnAddress
        }
        guard let scheme = parts.scheme, ["smtp", "smtps"].contains(scheme) else { throw .notAnAddress }
        user = parts.user
        password = parts.password
        let isOurs = ["localhost", "127.0.0.1", "[::1]", "::1"].contains(host)
        let asksForClear = parts.queryItems?.contains { $0.name == "encryption" && $0.value == "none" } ?? false
        guard !asksForClear || (isOurs && scheme == "smtp") else { throw .inClearBeyondThisMachine }
        isInClear = asksForClear
        parts.user = nil
        parts.password = nil
        parts.query = nil
        guard let url = parts.string else { throw .notAnAddress }
        self.url = url
        self.trusting = trusting
    }
}

package enum MailAddressProblem: Error, Sendable, Hashable {
    case notAnAddress
    /// Codes and notices must not cross a network in clear.
    case inClearBeyondThisMachine
    /// The mailbox for what comes back.
    case notAMaildir
}
