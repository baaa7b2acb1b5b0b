import Law
import Registry
import SQLEngine

extension FilingTable {
    func queue(_ query: QueueQuery) throws -> [FilingRecord] {
        if query.filter == .unserved { return try unserved(query) }
        if query.filter == .unpaid { return try unpaid(query) }
        let filter: SQL =
            switch query.filter {
            case .all: ""
            case .mine: "AND claim_by = \(query.viewer) AND claim_until > \(query.now)"
            case .unclaimed: "AND (claim_by IS NULL OR claim_until <= \(query.now))"
            // What is overdue is due today above all.
            case .dueToday: "AND last_day <= \(CourtDate(query.now))"
            case .overdue: "AND last_day < \(CourtDate(query.now))"
            case .correcting, .toHandOver: "AND last_day IS NOT NULL"
            case .unserved, .unpaid: "AND last_day IS NULL"
            }
        let stage: SQL =
            switch query.filter {
            case .correcting: "'awaitingCorrection'"
            case .toHandOver: "'registered'"
            default: "'received'"
            }
        let place: SQL = query.after.map { "AND (last_day, id) > (\($0.day), \($0.id))" } ?? ""
        return try connection.query(
            """
            SELECT \(Self.columns) FROM filing
            WHERE court = \(query.court) AND stage = \(stage) \(filter) \(place)
            ORDER BY last_day, id LIMIT \(query.limit)
            """
        ).map(record)
    }

    /// What has no last day is in the order of its identifiers: the one begun first comes first.
    private func unserved(_ query: QueueQuery) throws -> [FilingRecord] {
        let place: SQL = query.after.map { "AND id > \($0.id)" } ?? ""
        return try connection.query(
            """
            SELECT \(Self.columns) FROM filing
            WHERE court = \(query.court) AND stage = 'awaitingCorrection' AND last_day IS NULL \(place)
            ORDER BY id LIMIT \(query.limit)
            """
        ).map(record)
    }

    /// Registered, and the period for the fee over: the longest first.
    private func unpaid(_ query: QueueQuery) throws -> [FilingRecord] {
        let place: SQL = query.after.map { "AND (fee_last_day, id) > (\($0.day), \($0.id))" } ?? ""
        return try connection.query(
            """
            SELECT \(Self.columns) FROM filing
            WHERE court = \(query.court) AND stage = 'registered' AND fee_last_day < \(CourtDate(query.now)) \(place)
            ORDER BY fee_last_day, id LIMIT \(query.limit)
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
