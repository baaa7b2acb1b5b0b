package import Filings
package import Law

/// What a division head and a supervisor see of a court: the clocks that run out, and what a period brought.
package struct ViewOverview: Sendable {
    package let court: String
    /// Both days belong to the period; nil: the ninety days until today.
    package let from: CourtDate?
    package let to: CourtDate?
    package let caller: Caller

    package init(court: String, from: CourtDate? = nil, to: CourtDate? = nil, caller: Caller) {
        self.court = court
        self.from = from
        self.to = to
        self.caller = caller
    }

    /// Who looks over a court's shoulder.
    package static let roles: Set<Role> = [.divisionHead, .supervisor]
    /// A period is no longer than this: the answer begins later where it would be.
    package static let mostDays = 400
    private static let usualDays = 90
    private static let shownFirst = 10

    /// Filings under review, by when their period ends.
    package struct Clocks: Hashable, Sendable {
        package let overdue: Int
        package let today: Int
        package let tomorrow: Int
        /// The two days after tomorrow.
        package let soon: Int
        package let waiting: Int
    }

    package struct Found: Sendable {
        package let from: CourtDate
        package let to: CourtDate
        package let clocks: Clocks
        /// What runs out first, and who has it.
        package let first: [FilingRecord]
        package let names: [AccountID: String]
        /// How many of each detail.
        package let counts: [OversightRecord.Kind: [String: Int]]

        package func total(_ kind: OversightRecord.Kind) -> Int { counts[kind, default: [:]].values.reduce(0, +) }
    }

    package func carryOut(in office: Office) async throws -> Found {
        guard Self.roles.contains(where: { caller.holds($0, in: court) }) else { throw Refusal(.notFound) }
        let now = office.clock.now
        let today = CourtDate(now)
        let to = to ?? today
        // What is asked for beyond the limit is left out; the answer says from when to when it is.
        let asked = min(from ?? to.adding(days: 1 - Self.usualDays), to)
        let from = max(asked, to.adding(days: 1 - Self.mostDays))
        return try await office.store.read { tx in
            let first = try tx.filings.queue(
                QueueQuery(
                    court: court,
                    filter: .all,
                    viewer: caller.account,
                    now: now,
                    after: nil,
                    limit: Self.shownFirst
                )
            )
            let kinds = OversightRecord.Kind.allCases
            return Found(
                from: from,
                to: to,
                clocks: try clocks(tx, today),
                first: first,
                names: try tx.accounts.names(of: Set(first.compactMap { $0.liveClaim(at: now)?.by })),
                counts: Dictionary(
                    uniqueKeysWithValues: try kinds.map {
                        ($0, try tx.oversight.counts(court: court, $0, from: from, to: to))
                    }
                )
            )
        }
    }

    private func clocks(_ tx: any RegistryTransaction, _ today: CourtDate) throws -> Clocks {
        func before(_ days: Int) throws -> Int {
            try tx.filings.queueCount(court: court, dueBefore: today.adding(days: days))
        }
        let (late, now, next, soon) = (try before(0), try before(1), try before(2), try before(4))
        return Clocks(
            overdue: late,
            today: now - late,
            tomorrow: next - now,
            soon: soon - next,
            waiting: try tx.filings.queueCount(court: court, dueBefore: nil)
        )
    }
}
