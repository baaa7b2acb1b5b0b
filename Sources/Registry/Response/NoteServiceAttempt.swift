package import Filings
import Law

/// Notes that a defendant was not reached, and why: they stay in the list of those to be served.
package struct NoteServiceAttempt: Sendable {
    package let filing: FilingID
    package let party: String
    package let text: String
    package let once: OnceKey?
    package let caller: Caller

    package init(filing: FilingID, party: String, text: String, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.party = party
        self.text = text
        self.once = once
        self.caller = caller
    }

    private static let longest = 300

    package func carryOut(in office: Office) async throws -> DefendantServiceRecord {
        let now = office.clock.now
        let text = self.text.trimmingSpaces
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                var (filing, record) = try tx.toServe(party, on: self.filing, by: caller, now: now)
                guard !text.isEmpty else { throw Refusal(.factsMissing) }
                guard text.count <= Self.longest else { throw Refusal(.tooLong, facts: ["limit": "\(Self.longest)"]) }
                record.attempts += 1
                guard try tx.services.update(record) else { throw Refusal(.changedMeanwhile) }
                filing.updatedAt = now
                try tx.put(filing)
                _ = try tx.docket.append(
                    DocketDraft(
                        filing: filing.id,
                        act: .defendantNotReached,
                        actor: caller.account,
                        at: now,
                        facts: [
                            "party": party, "name": try tx.defendantName(party, of: filing, in: office), "text": text,
                        ]
                    )
                )
                return record
            }
        }
    }
}
