import Filings
import Law
import Registry
import SQLEngine

struct MatterTable: MatterShelf {
    let connection: any SQLConnection
    let sealer: Sealer

    static let columns: SQL = """
        id, filing, court, kind, content_sealed, note_sealed, by_account, at, outcome, settled_by, settled_at
        """

    func add(_ matter: MatterRecord) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO matter (id, filing, court, kind, content_sealed, note_sealed, by_account, at)
            VALUES (\(matter.id), \(matter.filing), \(matter.court), \(matter.kind.rawValue),
                \(try sealer.seal(json: matter.content, .matterContent, matter.id)),
                \(try sealer.seal(matter.note, .matterNote, matter.id)), \(matter.by), \(matter.at))
            ON CONFLICT (filing, kind) WHERE settled_at IS NULL DO NOTHING
            """
        ) == 1
    }

    func open(_ kind: MatterRecord.Kind, on filing: FilingID) throws -> MatterRecord? {
        try connection.first(
            """
            SELECT \(Self.columns) FROM matter
            WHERE filing = \(filing) AND kind = \(kind.rawValue) AND settled_at IS NULL\(connection.holdingRows)
            """
        ).map(record)
    }

    func of(_ filing: FilingID) throws -> [MatterRecord] {
        try connection.query("SELECT \(Self.columns) FROM matter WHERE filing = \(filing) ORDER BY id").map(record)
    }

    func open(court: String, kind: MatterRecord.Kind?, after: MatterID?, limit: Int) throws -> [MatterRecord] {
        let ofKind: SQL = kind.map { "AND kind = \($0.rawValue)" } ?? "AND kind <> 'archiving'"
        let place: SQL = after.map { "AND id > \($0)" } ?? ""
        return try connection.query(
            """
            SELECT \(Self.columns) FROM matter WHERE court = \(court) \(ofKind) AND settled_at IS NULL \(place)
            ORDER BY id LIMIT \(limit)
            """
        ).map(record)
    }

    func settle(_ matter: MatterRecord) throws -> Bool {
        guard case .settled(let outcome, let by, let at) = matter.state else { return false }
        return try connection.execute(
            """
            UPDATE matter SET outcome = \(outcome), settled_by = \(by), settled_at = \(at)
            WHERE id = \(matter.id) AND settled_at IS NULL
            """
        ) == 1
    }

    func record(_ row: SQLRow) throws -> MatterRecord {
        let id = try row.identifier(0, of: MatterID.self)
        let settled = try row.optionalInstant(10).map { at in
            MatterRecord.State.settled(try row.text(8), by: try row.identifier(9), at: at)
        }
        return MatterRecord(
            id: id,
            filing: try row.identifier(1),
            court: try row.text(2),
            kind: try row.named(3),
            content: try sealer.open(json: row.blob(4), .matterContent, id),
            note: try sealer.open(row.blob(5), .matterNote, id),
            by: try row.identifier(6),
            at: try row.instant(7),
            state: settled ?? .open
        )
    }
}
