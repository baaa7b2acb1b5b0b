package import Filings
import Law

/// Records that somebody whom no mail reached was reached another way.
package struct SettleUnreached: Sendable {
    package let message: MessageID
    package let court: String
    package let way: UnreachedRecord.Way
    package let caller: Caller

    package init(message: MessageID, court: String, way: UnreachedRecord.Way, caller: Caller) {
        self.message = message
        self.court = court
        self.way = way
        self.caller = caller
    }

    /// - Throws: not found where there is no such work at this court; `changedMeanwhile` where it is done already.
    package func carryOut(in office: Office) async throws -> UnreachedRecord {
        let now = office.clock.now
        guard UnreachedRecord.Way.byHand.contains(way) else { throw Refusal(.invalid) }
        return try await office.store.write { tx in
            guard ReviewQueue.desk.contains(where: { caller.holds($0, in: court) }),
                var record = try tx.unreached.find(message), record.court == court,
                // Holds the filing, and its docket with it.
                try tx.filings.find(record.filing) != nil
            else { throw Refusal(.notFound) }
            record.state = .reached(way, by: caller.account, at: now)
            guard try tx.unreached.settle(record) else { throw Refusal(.changedMeanwhile) }
            _ = try tx.docket.append(
                DocketDraft(
                    filing: record.filing,
                    act: .reached,
                    actor: caller.account,
                    at: now,
                    facts: ["message": message.description, "way": way.rawValue]
                )
            )
            return record
        }
    }
}
