import Filings
import Registry
import SQLEngine

struct SavedViewTable: SavedViewShelf {
    let connection: any SQLConnection
    let sealer: Sealer

    static let columns: SQL = "id, account, court, name_sealed, filter, narrowing"

    func add(_ view: SavedViewRecord) throws {
        try connection.execute(
            """
            INSERT INTO saved_view (\(Self.columns))
            VALUES (\(view.id), \(view.account), \(view.court), \(try sealer.seal(view.name, .viewName, view.id)),
                \(view.filter.rawValue), \(try StoredJSON.text(view.narrowing)))
            """
        )
    }

    func of(_ account: AccountID, court: String) throws -> [SavedViewRecord] {
        try connection.query(
            "SELECT \(Self.columns) FROM saved_view WHERE account = \(account) AND court = \(court) ORDER BY id"
        ).map(record)
    }

    func remove(_ id: ViewID) throws {
        try connection.execute("DELETE FROM saved_view WHERE id = \(id)")
    }

    private func record(_ row: SQLRow) throws -> SavedViewRecord {
        let id = try row.identifier(0, of: ViewID.self)
        return SavedViewRecord(
            id: id,
            account: try row.identifier(1),
            court: try row.text(2),
            name: try sealer.open(row.blob(3), .viewName, id),
            filter: try row.named(4),
            narrowing: try StoredJSON.value(row.text(5))
        )
    }
}
