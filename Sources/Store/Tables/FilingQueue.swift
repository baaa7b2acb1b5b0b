import Filings
import Law
import Registry
import SQLEngine

extension FilingTable {
    func queue(_ query: QueueQuery) throws -> [FilingRecord] {
        try connection.query("SELECT \(Self.columns) \(selection(query)) LIMIT \(query.limit)").map(record)
    }

    /// What is narrowed is looked for among the next filings of the view, so many and no more.
    func narrowed(_ query: QueueQuery) throws -> QueuePart {
        let day: SQL = query.filter == .unpaid ? "fee_last_day" : "last_day"
        let rows = try connection.query(
            """
            SELECT id, \(day), form, claim_amount, claim_by, claim_until \(selection(query))
            LIMIT \(QueueNarrowing.window + 1)
            """
        )
        var (found, end): ([FilingID], DayCursor?) = ([], nil)
        for row in rows.prefix(QueueNarrowing.window) {
            let id = try row.identifier(0, of: FilingID.self)
            end = DayCursor(day: try row.optionalText(1).flatMap { CourtDate($0) } ?? CourtDate(query.now), id: id)
            let claim = try row.optionalIdentifier(4, of: AccountID.self).map { by in
                FilingRecord.Claim(by: by, until: try row.instant(5))
            }
            let isAdmitted = query.narrowing.admits(
                form: try row.text(2),
                amount: try row.optionalInteger(3).map { Money(fen: $0) },
                claim: claim.flatMap { $0.until > query.now ? $0 : nil },
                viewer: query.viewer
            )
            if isAdmitted { found.append(id) }
            if found.count == query.limit { break }
        }
        let isOver = rows.isEmpty || rows.last.map { try? $0.identifier(0, of: FilingID.self) } == end?.id
        let items = try all(Set(found))
        return QueuePart(items: found.compactMap { items[$0] }, next: isOver ? nil : end)
    }

    /// The filings of a view, in its order: what runs out first, what has no last day by its identifier.
    private func selection(_ query: QueueQuery) -> SQL {
        switch query.filter {
        case .unserved:
            let place: SQL = query.after.map { "AND id > \($0.id)" } ?? ""
            return """
                FROM filing WHERE court = \(query.court) AND stage = 'awaitingCorrection' AND last_day IS NULL \(place)
                ORDER BY id
                """
        case .unpaid:
            let place: SQL = query.after.map { "AND (fee_last_day, id) > (\($0.day), \($0.id))" } ?? ""
            return """
                FROM filing
                WHERE court = \(query.court) AND stage = 'registered' AND fee_last_day < \(CourtDate(query.now)) \(place)
                ORDER BY fee_last_day, id
                """
        default:
            let place: SQL = query.after.map { "AND (last_day, id) > (\($0.day), \($0.id))" } ?? ""
            return """
                FROM filing WHERE court = \(query.court) AND stage = \(stage(of: query)) \(filter(query)) \(place)
                ORDER BY last_day, id
                """
        }
    }

    private func stage(of query: QueueQuery) -> SQL {
        switch query.filter {
        case .correcting: "'awaitingCorrection'"
        case .toHandOver: "'registered'"
        default: "'received'"
        }
    }

    private func filter(_ query: QueueQuery) -> SQL {
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
    }

    func loads(court: String, of people: Set<AccountID>, now: Instant) throws -> [AccountID: DeskLoad] {
        guard !people.isEmpty else { return [:] }
        let rows = try connection.query(
            """
            SELECT claim_by, count(*), min(last_day) FROM filing
            WHERE claim_by IN (\(list: people.sorted())) AND court = \(court) AND stage = 'received' AND claim_until > \(now)
            GROUP BY claim_by
            """
        )
        return try rows.reduce(into: [:]) { loads, row in
            loads[try row.identifier(0)] = DeskLoad(
                filings: try row.int(1),
                firstDay: try row.optionalText(2).flatMap { CourtDate($0) }
            )
        }
    }

    func queueCount(court: String, dueBefore: CourtDate?) throws -> Int {
        let due: SQL = dueBefore.map { "AND last_day < \($0)" } ?? ""
        return try connection.first(
            "SELECT count(*) FROM filing WHERE court = \(court) AND stage = 'received' \(due)"
        )?.int(0) ?? 0
    }
}
