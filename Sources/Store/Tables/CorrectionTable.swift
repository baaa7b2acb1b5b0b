import Filings
import Law
import Registry
import SQLEngine

struct CorrectionTable: CorrectionShelf {
    let connection: any SQLConnection
    let sealer: Sealer

    static let columns: SQL = """
        paper, filing, submission, ordinal, number, days, defects_sealed, reason_sealed, internal_note_sealed, issued_by,
        issued_at, service
        """

    func add(_ notice: CorrectionNoticeRecord) throws {
        let id = notice.paper
        try connection.execute(
            """
            INSERT INTO correction_notice (\(Self.columns))
            VALUES (\(id), \(notice.filing), \(notice.submission), \(notice.ordinal), \(notice.number), \(notice.days),
                \(try sealer.seal(json: notice.defects, .noticeDefects, id)),
                \(try sealer.seal(notice.reason, .noticeReason, id)),
                \(try sealer.seal(notice.internalNote, .noticeInternalNote, id)), \(notice.issuedBy),
                \(notice.issuedAt), \(try StoredJSON.text(notice.service)))
            """
        )
    }

    func find(_ paper: PaperID) throws -> CorrectionNoticeRecord? {
        try connection.first("SELECT \(Self.columns) FROM correction_notice WHERE paper = \(paper)").map(record)
    }

    func of(_ filing: FilingID) throws -> [CorrectionNoticeRecord] {
        try connection.query(
            "SELECT \(Self.columns) FROM correction_notice WHERE filing = \(filing) ORDER BY ordinal"
        ).map(record)
    }

    func reasons(of filings: Set<FilingID>) throws -> [FilingID: [Int: String]] {
        guard !filings.isEmpty else { return [:] }
        let rows = try connection.query(
            "SELECT filing, ordinal, reason_sealed, paper FROM correction_notice WHERE filing IN (\(list: filings.sorted()))"
        )
        return try rows.reduce(into: [:]) { reasons, row in
            let paper = try row.identifier(3, of: PaperID.self)
            reasons[try row.identifier(0), default: [:]][try row.int(1)] =
                try sealer.open(row.blob(2), .noticeReason, paper)
        }
    }

    func update(_ notice: CorrectionNoticeRecord) throws {
        try connection.execute(
            """
            UPDATE correction_notice SET service = \(try StoredJSON.text(notice.service)) WHERE paper = \(notice.paper)
            """
        )
    }

    func record(_ row: SQLRow) throws -> CorrectionNoticeRecord {
        let paper = try row.identifier(0, of: PaperID.self)
        return CorrectionNoticeRecord(
            paper: paper,
            filing: try row.identifier(1),
            submission: try row.identifier(2),
            ordinal: try row.int(3),
            number: try row.text(4),
            defects: try sealer.open(json: row.blob(6), .noticeDefects, paper),
            days: try row.int(5),
            reason: try sealer.open(row.blob(7), .noticeReason, paper),
            internalNote: try sealer.open(row.blob(8), .noticeInternalNote, paper),
            issuedBy: try row.identifier(9),
            issuedAt: try row.instant(10),
            service: try StoredJSON.value(row.text(11))
        )
    }
}
