import Registry
import SQLEngine

struct ReferenceSetTable: ReferenceShelf {
    let connection: any SQLConnection

    static let columns: SQL = "name, imported_at, row_count, content"

    func put(_ set: ReferenceSetRecord) throws {
        try connection.execute(
            """
            INSERT INTO reference_set (\(Self.columns))
            VALUES (\(set.name.rawValue), \(set.importedAt), \(set.rows), \(set.content))
            ON CONFLICT (name) DO UPDATE
            SET imported_at = excluded.imported_at, row_count = excluded.row_count, content = excluded.content
            """
        )
    }

    func find(_ name: ReferenceSetRecord.Name) throws -> ReferenceSetRecord? {
        try connection.first("SELECT \(Self.columns) FROM reference_set WHERE name = \(name.rawValue)").map { row in
            ReferenceSetRecord(
                name: try row.named(0),
                importedAt: try row.instant(1),
                rows: Int(try row.integer(2)),
                content: try row.blob(3)
            )
        }
    }
}
