import Law
import Registry
import SQLEngine

extension FilingTable {
    func queue(_ query: QueueQuery) throws -> [FilingRecord] {
        let filter: SQL =
            switch query.filter {
            case .all: ""
            case .mine: "AND claim_by = \(query.viewer) AND claim_until > \(query.now)"
            case .unclaimed: "AND (claim_by IS NULL OR claim_until <= \(query.now))"
            // What is overdue is due today above all.
            case .dueToday: "AND last_day <= \(CourtDate(query.now))"
            }
        let place: SQL = query.after.map { "AND (last_day, id) > (\($0.lastDay), \($0.id))" } ?? ""
        return try connection.query(
            """
            SELECT \(Self.columns) FROM filing
            WHERE court = \(query.court) AND stage = 'received' \(filter) \(place)
            ORDER BY last_day, id LIMIT \(query.limit)
            """
        ).map(record)
    }

    func queueCount(court: String, dueBefore: CourtDate?) throws -> Int {
        let due: SQL = dueBefore.map { "AND last_day < \($0)" } ?? ""
        return try connection.first(
            "SELECT count(*) FROM filing WHERE court = \(court) AND stage = 'received' \(due)"
        )?.int(0) ?? 0
    }
}
