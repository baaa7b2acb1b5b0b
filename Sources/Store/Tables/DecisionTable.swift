import Filings
import Law
import Registry
import SQLEngine

struct DecisionTable: DecisionShelf {
    let connection: any SQLConnection
    let sealer: Sealer

    static let columns: SQL = "paper, filing, submission, kind, number, content_sealed, drafted_by, signed_by, at"

    func add(_ decision: DecisionRecord) throws {
        try connection.execute(
            """
            INSERT INTO decision (\(Self.columns))
            VALUES (\(decision.paper), \(decision.filing), \(decision.submission), \(decision.kind.rawValue),
                \(decision.number), \(try sealer.seal(json: decision.content, .decisionContent, decision.paper)),
                \(decision.draftedBy), \(decision.signedBy), \(decision.at))
            """
        )
    }

    func find(_ paper: PaperID) throws -> DecisionRecord? {
        try connection.first("SELECT \(Self.columns) FROM decision WHERE paper = \(paper)").map(record)
    }

    func of(_ filing: FilingID) throws -> [DecisionRecord] {
        try connection.query("SELECT \(Self.columns) FROM decision WHERE filing = \(filing) ORDER BY paper").map(record)
    }

    func record(_ row: SQLRow) throws -> DecisionRecord {
        let paper = try row.identifier(0, of: PaperID.self)
        return DecisionRecord(
            paper: paper,
            filing: try row.identifier(1),
            submission: try row.identifier(2),
            kind: try row.named(3),
            number: try row.text(4),
            content: try sealer.open(json: row.blob(5), .decisionContent, paper),
            draftedBy: try row.identifier(6),
            signedBy: try row.identifier(7),
            at: try row.instant(8)
        )
    }
}
