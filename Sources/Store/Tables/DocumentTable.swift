import Filings
import Registry
import SQLEngine

struct DocumentTable: DocumentShelf {
    let connection: any SQLConnection
    let sealer: Sealer

    static let columns: SQL = """
        document.id, filing, role, title_sealed, proves_sealed, file_name_sealed, media_type, bytes, pages, sha256,
        uploaded_by, uploaded_at, state
        """

    func add(_ document: DocumentRecord) throws {
        let id = document.id
        try connection.execute(
            """
            INSERT INTO document (id, filing, role, title_sealed, proves_sealed, file_name_sealed, media_type, bytes, pages,
                sha256, uploaded_by, uploaded_at, state)
            VALUES (\(id), \(document.filing), \(document.role.rawValue),
                \(try sealer.seal(document.title, .documentTitle, id)),
                \(try sealer.seal(document.proves, .documentProves, id)),
                \(try sealer.seal(document.fileName, .documentFileName, id)),
                \(document.mediaType), \(document.bytes), \(document.pages), \(document.sha256), \(document.uploadedBy),
                \(document.uploadedAt), \(document.state.rawValue))
            """
        )
    }

    func find(_ id: DocumentID) throws -> DocumentRecord? {
        try connection.first("SELECT \(Self.columns) FROM document WHERE id = \(id)").map(record)
    }

    func of(_ filing: FilingID) throws -> [DocumentRecord] {
        try connection.query("SELECT \(Self.columns) FROM document WHERE filing = \(filing) ORDER BY id").map(record)
    }

    func update(_ document: DocumentRecord) throws {
        try connection.execute(
            """
            UPDATE document SET role = \(document.role.rawValue), state = \(document.state.rawValue),
                title_sealed = \(try sealer.seal(document.title, .documentTitle, document.id)),
                proves_sealed = \(try sealer.seal(document.proves, .documentProves, document.id))
            WHERE id = \(document.id)
            """
        )
    }

    func remove(_ id: DocumentID) throws {
        try connection.execute("DELETE FROM document WHERE id = \(id)")
    }

    func record(_ row: SQLRow) throws -> DocumentRecord {
        let id = try row.identifier(0, of: DocumentID.self)
        return DocumentRecord(
            id: id,
            filing: try row.identifier(1),
            role: try row.named(2),
            title: try sealer.open(row.blob(3), .documentTitle, id),
            proves: try sealer.open(row.blob(4), .documentProves, id),
            fileName: try sealer.open(row.blob(5), .documentFileName, id),
            mediaType: try row.text(6),
            bytes: try row.int(7),
            pages: try row.int(8),
            sha256: try row.text(9),
            uploadedBy: try row.identifier(10),
            uploadedAt: try row.instant(11),
            state: try row.named(12)
        )
    }
}
