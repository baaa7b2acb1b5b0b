package import Filings
import Law

/// What is being mediated at a court, what runs out first first: to the desk all of it, to a mediator their own.
package struct ListMediations: Sendable {
    package let court: String
    package let after: DayCursor?
    package let limit: Int
    package let caller: Caller

    package init(court: String, after: DayCursor? = nil, limit: Int = 50, caller: Caller) {
        self.court = court
        self.after = after
        self.limit = min(max(limit, 1), 200)
        self.caller = caller
    }

    package struct Item: Sendable {
        package let filing: FilingRecord
        package let mediator: String
    }

    /// The roles that have such a list.
    package static let roles: Set<Role> = ReviewQueue.desk.union([.mediator])

    package func carryOut(in office: Office) async throws -> Page<Item, DayCursor> {
        guard Self.roles.contains(where: { caller.holds($0, in: court) }) else { throw Refusal(.notFound) }
        let isDesk = ReviewQueue.desk.contains { caller.holds($0, in: court) }
        return try await office.store.read { tx in
            let found = try tx.filings.mediated(
                court: court,
                by: isDesk ? nil : caller.account,
                after: after,
                limit: limit + 1
            )
            let page = Array(found.prefix(limit))
            let names = try tx.accounts.names(of: Set(page.compactMap { $0.mediation.mediator?.account }))
            let items = page.map { filing in
                Item(filing: filing, mediator: filing.mediation.mediator.map { $0.name(among: names) } ?? "")
            }
            let last = page.last.flatMap { filing in
                filing.queueDeadline.map { DayCursor(day: $0.lastDay, id: filing.id) }
            }
            return Page(items: items, next: found.count > limit ? last : nil)
        }
    }
}

extension Mediator {
    package func name(among names: [AccountID: String]) -> String {
        switch self {
        case .member(let account): names[account] ?? ""
        case .outside(let name): name
        }
    }
}

/// Who may be named as mediator in a court.
package struct ListMediators: Sendable {
    package let court: String
    package let caller: Caller

    package init(court: String, caller: Caller) {
        self.court = court
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> [(id: AccountID, name: String)] {
        guard ReviewQueue.desk.contains(where: { caller.holds($0, in: court) }) else { throw Refusal(.notFound) }
        return try await office.store.read { tx in
            let names = try tx.accounts.names(of: Set(tx.accounts.holders(of: .mediator, in: court)))
            return names.map { (id: $0.key, name: $0.value) }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        }
    }
}
