package import Filings

/// Who reviews filings of a court and how much each has, for whoever assigns them and for whoever looks over the court.
package struct ListDesk: Sendable {
    package let court: String
    package let caller: Caller

    package init(court: String, caller: Caller) {
        self.court = court
        self.caller = caller
    }

    package struct Colleague: Sendable {
        package let id: AccountID
        package let name: String
        package let load: DeskLoad
    }

    package func carryOut(in office: Office) async throws -> [Colleague] {
        guard ViewOverview.roles.contains(where: { caller.holds($0, in: court) }) else { throw Refusal(.notFound) }
        let now = office.clock.now
        return try await office.store.read { tx in
            let people = Set(try ReviewQueue.desk.flatMap { try tx.accounts.holders(of: $0, in: court) })
            let loads = try tx.filings.loads(court: court, of: people, now: now)
            return try tx.accounts.names(of: people)
                .map { Colleague(id: $0.key, name: $0.value, load: loads[$0.key] ?? .none) }
                .sorted { $0.id.description < $1.id.description }
        }
    }
}
