package import Filings
import Law

/// Makes a platform known that people may allow to act for them.
package struct AddPlatform: Sendable {
    package let name: String
    package let returnURL: String?
    package let webhookURL: String?

    /// Its secrets are told once: of the one only a hash is kept.
    package struct Added: Sendable {
        package let platform: PlatformRecord
        package let secret: String
    }

    package static let longestName = 60

    package init(name: String, returnURL: String? = nil, webhookURL: String? = nil) {
        self.name = name
        self.returnURL = returnURL
        self.webhookURL = webhookURL
    }

    package func carryOut(in office: Office) async throws -> Added {
        let name = name.trimmingSpaces
        guard !name.isEmpty, name.unicodeScalars.count <= Self.longestName else { throw Refusal(.nameMissing) }
        for address in [returnURL, webhookURL].compactMap({ $0 }) {
            guard address.hasPrefix("https://") || address.hasPrefix("http://"), address.utf8.count <= 500,
                address.allSatisfy({ $0.isASCII && !$0.isWhitespace && $0 != "\"" && $0 != "<" })
            else { throw Refusal(.addressNotUnderstood) }
        }
        let secret = office.secrets.token()
        let platform = PlatformRecord(
            id: office.identifiers.next(PlatformID.self),
            name: name,
            kept: secret.kept,
            returnURL: returnURL,
            webhookURL: webhookURL,
            webhookSecret: Array(office.secrets.token().kept.prefix(32)),
            createdAt: office.clock.now
        )
        try await office.store.write { tx in try tx.platforms.add(platform) }
        return Added(platform: platform, secret: secret.clear)
    }
}
