import Filings
import Law
import Registry
import SQLEngine

struct PaperTable: PaperShelf {
    let connection: any SQLConnection

    static let columns: SQL = """
        id, filing, kind, language, number, verification_code, submission, requested_at, made_sha256, made_bytes,
        made_pages, made_at
        """

    func add(_ paper: PaperRecord) throws {
        let made = paper.state.columns
        try connection.execute(
            """
            INSERT INTO paper (\(Self.columns))
            VALUES (\(paper.id), \(paper.filing), \(paper.kind.rawValue), \(paper.language.rawValue), \(paper.number),
                \(paper.verificationCode), \(paper.submission), \(paper.requestedAt), \(made.sha256), \(made.bytes),
                \(made.pages), \(made.at))
            """
        )
    }

    func find(_ id: PaperID) throws -> PaperRecord? {
        try connection.first("SELECT \(Self.columns) FROM paper WHERE id = \(id)\(connection.holdingRows)")
            .map(Self.record)
    }

    func find(verificationCode: String) throws -> PaperRecord? {
        try connection.first("SELECT \(Self.columns) FROM paper WHERE verification_code = \(verificationCode)")
            .map(Self.record)
    }

    func of(_ filing: FilingID) throws -> [PaperRecord] {
        try connection.query("SELECT \(Self.columns) FROM paper WHERE filing = \(filing) ORDER BY id").map(Self.record)
    }

    func update(_ paper: PaperRecord) throws {
        let made = paper.state.columns
        try connection.execute(
            """
            UPDATE paper SET made_sha256 = \(made.sha256), made_bytes = \(made.bytes), made_pages = \(made.pages),
                made_at = \(made.at)
            WHERE id = \(paper.id)
            """
        )
    }

    func nextNumber(court: String, kind: PaperKindCode, year: Int) throws -> Int {
        let row = try connection.first(
            """
            INSERT INTO paper_number (court, kind, year, last_number) VALUES (\(court), \(kind.rawValue), \(year), 1)
            ON CONFLICT (court, kind, year) DO UPDATE SET last_number = paper_number.last_number + 1
            RETURNING last_number
            """
        )
        guard let row else { throw DatabaseProblem(.statement, detail: "no number came back") }
        return try row.int(0)
    }

    static func record(_ row: SQLRow) throws -> PaperRecord {
        let made = try row.optionalInstant(11).map { at in
            PaperRecord.State.made(sha256: try row.text(8), bytes: try row.int(9), pages: try row.int(10), at: at)
        }
        return PaperRecord(
            id: try row.identifier(0),
            filing: try row.identifier(1),
            kind: try row.named(2),
            language: try row.named(3),
            number: try row.optionalText(4),
            verificationCode: try row.text(5),
            submission: try row.identifier(6),
            requestedAt: try row.instant(7),
            state: made ?? .requested
        )
    }
}

extension PaperRecord.State {
    fileprivate var columns: (sha256: String?, bytes: Int?, pages: Int?, at: Instant?) {
        switch self {
        case .requested: (nil, nil, nil, nil)
        case .made(let sha256, let bytes, let pages, let at): (sha256, bytes, pages, at)
        }
    }
}
