import Filings
import Law
import Registry
import SQLEngine

struct OversightTable: OversightShelf {
    let connection: any SQLConnection

    static let columns: SQL = "court, kind, day, filing, detail"

    func add(_ record: OversightRecord) throws {
        try connection.execute(
            """
            INSERT INTO oversight (\(Self.columns))
            VALUES (\(record.court), \(record.kind.rawValue), \(record.day), \(record.filing), \(record.detail))
            """
        )
    }

    func counts(court: String, _ kind: OversightRecord.Kind, from: CourtDate, to: CourtDate) throws -> [String: Int] {
        let rows = try connection.query(
            """
            SELECT detail FROM oversight
            WHERE court = \(court) AND kind = \(kind.rawValue) AND day >= \(from) AND day <= \(to)
            """
        )
        // Counted here: the database would put a range of days into the order of details first.
        return Dictionary(try rows.map { (try $0.text(0), 1) }, uniquingKeysWith: +)
    }

    func list(
        court: String,
        _ kind: OversightRecord.Kind,
        after: DayCursor?,
        limit: Int
    ) throws -> [OversightRecord] {
        let place: SQL = after.map { "AND (day, filing) < (\($0.day), \($0.id))" } ?? ""
        return try connection.query(
            """
            SELECT \(Self.columns) FROM oversight WHERE court = \(court) AND kind = \(kind.rawValue) \(place)
            ORDER BY day DESC, filing DESC LIMIT \(limit)
            """
        ).map(Self.record)
    }

    private static func day(_ row: SQLRow) throws -> CourtDate {
        guard let day = CourtDate(try row.text(2)) else { throw DatabaseProblem(.unexpectedType, detail: "day") }
        return day
    }

    static func record(_ row: SQLRow) throws -> OversightRecord {
        OversightRecord(
            try row.named(1),
            court: try row.text(0),
            day: try day(row),
            filing: try row.identifier(3),
            detail: try row.text(4)
        )
    }
}
