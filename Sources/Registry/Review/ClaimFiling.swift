package import Filings
import Law

/// Takes a filing to one's desk, for a while; or lays it back.
package struct ClaimFiling: Sendable {
    package let filing: FilingID
    package let caller: Caller

    package init(filing: FilingID, caller: Caller) {
        self.filing = filing
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> FilingRecord {
        let now = office.clock.now
        let until = now.adding(seconds: office.policy.claimMinutes * 60)
        return try await office.store.write { tx in
            let before = try tx.filing(filing, for: caller, doing: .claim, now: now)
            guard try tx.filings.claim(filing, by: caller.account, now: now, until: until) else {
                let live = try tx.filings.find(filing)?.liveClaim(at: now)
                let name = try live.flatMap { try tx.accounts.names(of: [$0.by])[$0.by] }
                throw Refusal(
                    .claimedByAnother,
                    facts: ["by": name ?? "", "until": live?.until.rfc3339 ?? ""]
                )
            }
            // Taking it again only makes it last longer: that is not an event.
            if before.liveClaim(at: now)?.by != caller.account {
                _ = try tx.docket.append(
                    DocketDraft(filing: filing, act: .claimed, actor: caller.account, at: now)
                )
            }
            guard let claimed = try tx.filings.find(filing) else { throw Refusal(.notFound) }
            return claimed
        }
    }
}
