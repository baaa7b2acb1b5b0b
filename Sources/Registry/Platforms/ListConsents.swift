package import Filings
import Law

/// What one allows at present, with the platforms' names.
package struct ListConsents: Sendable {
    package struct Line: Sendable {
        package let consent: ConsentRecord
        package let platform: PlatformRecord
    }

    package let caller: Caller

    package init(caller: Caller) {
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> [Line] {
        try await office.store.read { tx in
            try tx.platforms.consents(of: caller.account).compactMap { consent in
                try tx.platforms.find(consent.platform).map { Line(consent: consent, platform: $0) }
            }
        }
    }
}
