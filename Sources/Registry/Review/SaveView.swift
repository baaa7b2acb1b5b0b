package import Filings

/// Names a view of the queue; saved under a name that is there already, it takes its place.
package struct SaveView: Sendable {
    package let court: String
    package let name: String
    package let filter: QueueQuery.Filter
    package let narrowing: QueueNarrowing
    package let caller: Caller

    package init(
        court: String,
        name: String,
        filter: QueueQuery.Filter,
        narrowing: QueueNarrowing,
        caller: Caller
    ) {
        self.court = court
        self.name = name
        self.filter = filter
        self.narrowing = narrowing
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> SavedViewRecord {
        guard ReviewQueue.desk.contains(where: { caller.holds($0, in: court) }) else { throw Refusal(.notFound) }
        let name = self.name.trimmingSpaces
        guard !name.isEmpty else { throw Refusal(.nameMissing) }
        guard name.count <= SavedViewRecord.longestName else {
            throw Refusal(.tooLong, facts: ["limit": "\(SavedViewRecord.longestName)"])
        }
        let view = SavedViewRecord(
            id: office.identifiers.next(ViewID.self),
            account: caller.account,
            court: court,
            name: name,
            filter: filter,
            narrowing: narrowing
        )
        return try await office.store.write { tx in
            let there = try tx.views.of(caller.account, court: court)
            if let before = there.first(where: { $0.name == name }) {
                try tx.views.remove(before.id)
            } else if there.count >= SavedViewRecord.most {
                throw Refusal(.tooManyViews, facts: ["limit": "\(SavedViewRecord.most)"])
            }
            try tx.views.add(view)
            return view
        }
    }
}

/// Forgets a view; of somebody else's nobody learns that it is there.
package struct RemoveView: Sendable {
    package let court: String
    package let view: ViewID
    package let caller: Caller

    package init(court: String, view: ViewID, caller: Caller) {
        self.court = court
        self.view = view
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws {
        try await office.store.write { tx in
            let there = try tx.views.of(caller.account, court: court)
            guard there.contains(where: { $0.id == view }) else { throw Refusal(.notFound) }
            try tx.views.remove(view)
        }
    }
}

/// One's own views in a court.
package struct ListViews: Sendable {
    package let court: String
    package let caller: Caller

    package init(court: String, caller: Caller) {
        self.court = court
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> [SavedViewRecord] {
        guard ReviewQueue.desk.contains(where: { caller.holds($0, in: court) }) else { throw Refusal(.notFound) }
        return try await office.store.read { tx in try tx.views.of(caller.account, court: court) }
    }
}
