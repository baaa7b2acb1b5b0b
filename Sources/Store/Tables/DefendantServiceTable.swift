import Filings
import Law
import Registry
import SQLEngine

struct DefendantServiceTable: DefendantServiceShelf {
    let connection: any SQLConnection

    static let columns: SQL = "filing, party, court, due, state, attempts"

    func add(_ record: DefendantServiceRecord) throws {
        try connection.execute(
            """
            INSERT INTO defendant_service (\(Self.columns), open_day)
            VALUES (\(record.filing), \(record.party), \(record.court), \(try StoredJSON.text(record.due)),
                \(try StoredJSON.text(record.state)), \(record.attempts), \(record.openDay))
            """
        )
    }

    func of(_ filing: FilingID) throws -> [DefendantServiceRecord] {
        try connection.query(
            "SELECT \(Self.columns) FROM defendant_service WHERE filing = \(filing) ORDER BY party"
        ).map(Self.record)
    }

    func open(court: String, after: DefendantServiceCursor?, limit: Int) throws -> [DefendantServiceRecord] {
        let place: SQL =
            after.map { "AND (open_day, filing, party) > (\($0.day), \($0.filing), \($0.party))" } ?? ""
        return try connection.query(
            """
            SELECT \(Self.columns) FROM defendant_service
            WHERE court = \(court) AND open_day IS NOT NULL \(place) ORDER BY open_day, filing, party LIMIT \(limit)
            """
        ).map(Self.record)
    }

    func update(_ record: DefendantServiceRecord) throws -> Bool {
        try connection.execute(
            """
            UPDATE defendant_service SET state = \(try StoredJSON.text(record.state)), attempts = \(record.attempts),
                open_day = \(record.openDay)
            WHERE filing = \(record.filing) AND party = \(record.party) AND open_day IS NOT NULL
            """
        ) == 1
    }

    static func record(_ row: SQLRow) throws -> DefendantServiceRecord {
        DefendantServiceRecord(
            filing: try row.identifier(0),
            party: try row.text(1),
            court: try row.text(2),
            due: try StoredJSON.value(row.text(3)),
            state: try StoredJSON.value(row.text(4)),
            attempts: try row.int(5)
        )
    }
}

extension DefendantServiceRecord {
    /// What the list is ordered by; nothing once it is served or dropped.
    fileprivate var openDay: CourtDate? { isOpen ? due.lastDay : nil }
}
