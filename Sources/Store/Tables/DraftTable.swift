import Filings
import Forms
import Registry
import SQLEngine

struct DraftTable: DraftShelf {
    let connection: any SQLConnection
    let sealer: Sealer

    private static let columns: SQL = "filing, answers_sealed, saved_pages, left_out, materials, version, updated_at"

    func find(_ filing: FilingID) throws -> DraftRecord? {
        try connection.first("SELECT \(Self.columns) FROM draft WHERE filing = \(filing)").map(record)
    }

    func of(_ filings: [FilingID]) throws -> [DraftRecord] {
        guard !filings.isEmpty else { return [] }
        return try connection.query("SELECT \(Self.columns) FROM draft WHERE filing IN (\(list: filings))").map(record)
    }

    private func record(_ row: SQLRow) throws -> DraftRecord {
        let filing = try row.identifier(0, of: FilingID.self)
        return DraftRecord(
            filing: filing,
            answers: try Answers(json: sealer.open(bytes: row.blob(1), .draftAnswers, filing)),
            savedPages: try StoredJSON.value(row.text(2)),
            leftOut: try StoredJSON.value(row.text(3)),
            materials: try StoredJSON.value(row.text(4)),
            version: try row.int(5),
            updatedAt: try row.instant(6)
        )
    }

    func put(_ draft: DraftRecord) throws {
        try connection.execute(
            """
            INSERT INTO draft (filing, answers_sealed, saved_pages, left_out, materials, version, updated_at)
            VALUES (\(draft.filing), \(try sealer.seal(bytes: CanonicalJSON.bytes(draft.answers), .draftAnswers, draft.filing)),
                \(try StoredJSON.text(draft.savedPages)), \(try StoredJSON.text(draft.leftOut)),
                \(try StoredJSON.text(draft.materials)), \(draft.version), \(draft.updatedAt))
            ON CONFLICT (filing) DO UPDATE SET answers_sealed = excluded.answers_sealed,
                saved_pages = excluded.saved_pages, left_out = excluded.left_out,
                materials = excluded.materials, version = excluded.version, updated_at = excluded.updated_at
            """
        )
    }

    func remove(_ filing: FilingID) throws {
        try connection.execute("DELETE FROM draft WHERE filing = \(filing)")
    }
}
