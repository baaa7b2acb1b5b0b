package import Filings
import Law

/// Takes a platform's access away, at once and for everybody.
package struct RevokePlatform: Sendable {
    package let platform: PlatformID

    package init(platform: PlatformID) {
        self.platform = platform
    }

    package func carryOut(in office: Office) async throws {
        let now = office.clock.now
        try await office.store.write { tx in
            guard try tx.platforms.find(platform) != nil else { throw Refusal(.notFound) }
            try tx.platforms.revoke(platform, at: now)
        }
    }
}
