import Filings
import Forms
import Registry
import SQLEngine

struct DraftTable: DraftShelf {
    let connection: any SQLConnection
    let sealer: Sealer

    func find(_ filing: FilingID) throws -> DraftRecord? {
        try connection.first(
            "SELECT answers_sealed, saved_pages, left_out, materials, version, updated_at FROM draft WHERE filing = \(filing)"
        ).map { row in
            DraftRecord(
                filing: filing,
                answers: try Answers(json: sealer.open(bytes: row.blob(0), .draftAnswers, filing)),
                savedPages: try StoredJSON.value(row.text(1)),
                leftOut: try StoredJSON.value(row.text(2)),
                materials: try StoredJSON.value(row.text(3)),
                version: try row.int(4),
                updatedAt: try row.instant(5)
            )
        }
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
