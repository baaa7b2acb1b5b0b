import Filings
import Law
import Registry
import SQLEngine

struct UnreachedTable: UnreachedShelf {
    let connection: any SQLConnection

    private static let columns: SQL = "message, account, filing, court, reason, at, way, reached_by, reached_at"

    func add(_ record: UnreachedRecord) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO unreached (message, account, filing, court, reason, at)
            VALUES (\(record.message), \(record.account), \(record.filing), \(record.court), \(record.reason), \(record.at))
            ON CONFLICT (message) DO NOTHING
            """
        ) == 1
    }

    func find(_ message: MessageID) throws -> UnreachedRecord? {
        try connection.first("SELECT \(Self.columns) FROM unreached WHERE message = \(message)").map(record)
    }

    func open(court: String, after: MessageID?, limit: Int) throws -> [UnreachedRecord] {
        let place: SQL = after.map { "AND message < \($0)" } ?? ""
        return try connection.query(
            """
            SELECT \(Self.columns) FROM unreached WHERE court = \(court) AND reached_at IS NULL \(place)
            ORDER BY message DESC LIMIT \(limit)
            """
        ).map(record)
    }

    func settle(_ record: UnreachedRecord) throws -> Bool {
        guard case .reached(let way, let by, let at) = record.state else { return false }
        return try connection.execute(
            """
            UPDATE unreached SET way = \(way.rawValue), reached_by = \(by), reached_at = \(at)
            WHERE message = \(record.message) AND reached_at IS NULL
            """
        ) == 1
    }

    private func record(_ row: SQLRow) throws -> UnreachedRecord {
        UnreachedRecord(
            message: try row.identifier(0),
            account: try row.identifier(1),
            filing: try row.identifier(2),
            court: try row.text(3),
            reason: try row.text(4),
            at: try row.instant(5),
            state: try state(row)
        )
    }

    private func state(_ row: SQLRow) throws -> UnreachedRecord.State {
        guard let at = try row.optionalInstant(8) else { return .open }
        return .reached(try row.named(6), by: try row.optionalIdentifier(7), at: at)
    }
}
