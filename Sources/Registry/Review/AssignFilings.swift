package import Filings
import Law

/// Lays filings on somebody's desk, many at once: the division head's act.
///
/// What is on a desk already goes to the new one. It stays there until the last day of what is to be done, and longer if that is near.
package struct AssignFilings: Sendable {
    package let court: String
    package let filings: [FilingID]
    package let to: AccountID
    package let caller: Caller

    /// So many are taken at once.
    package static let limit = 200

    package init(court: String, filings: [FilingID], to: AccountID, caller: Caller) {
        self.court = court
        self.filings = filings
        self.to = to
        self.caller = caller
    }

    package struct Outcome: Sendable {
        package let assigned: [FilingID]
        /// Decided meanwhile, or not of this court.
        package let skipped: [FilingID]
    }

    /// - Throws: `notOfTheDesk` where the other does not review filings of the court.
    package func carryOut(in office: Office) async throws -> Outcome {
        guard caller.holds(.divisionHead, in: court) else { throw Refusal(.notFound) }
        guard filings.count <= Self.limit else { throw Refusal(.invalid, facts: ["limit": "\(Self.limit)"]) }
        let now = office.clock.now
        return try await office.store.write { tx in
            let roles = try tx.accounts.roles(of: to)
            guard roles.contains(where: { $0.court == court && ReviewQueue.desk.contains($0.role) }) else {
                throw Refusal(.notOfTheDesk)
            }
            let name = try tx.accounts.names(of: [to])[to] ?? ""
            var assigned: [FilingID] = []
            for id in filings where !assigned.contains(id) {
                // One by one, since each is written: reading it holds it, and its docket.
                guard let filing = try tx.filings.find(id), filing.court == court,
                    (try? tx.permit(.assign, on: filing, by: caller, now: now)) != nil
                else { continue }
                try assign(filing, name: name, in: tx, now: now)
                assigned.append(id)
            }
            return Outcome(assigned: assigned, skipped: filings.filter { !assigned.contains($0) })
        }
    }

    private func assign(_ filing: FilingRecord, name: String, in tx: any RegistryTransaction, now: Instant) throws {
        var filing = filing
        let soonest = CourtDate(now).adding(days: 3)
        let last = max(filing.queueDeadline?.lastDay ?? soonest, soonest)
        filing.claim = FilingRecord.Claim(by: to, until: last.adding(days: 1).startOfDay)
        filing.updatedAt = now
        try tx.put(filing)
        _ = try tx.docket.append(
            DocketDraft(
                filing: filing.id,
                act: .assigned,
                actor: caller.account,
                at: now,
                facts: ["name": name]
            )
        )
    }
}
