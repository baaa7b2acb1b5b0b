import Filings
import Forms
import Law
import Registry
import SQLEngine

struct BatchRowsTable: BatchShelf {
    let connection: any SQLConnection
    let sealer: Sealer

    private static let columns: SQL = """
        id, account, court, form, form_version, cause, template, answers_sealed, name_sealed, row_count, created_at,
        signature_sealed
        """
    private static let rowColumns: SQL = "batch, number, cells_sealed, filing, state, problem, signed_version"

    func add(_ batch: BatchRecord, rows: [BatchRow]) throws {
        try connection.execute(
            """
            INSERT INTO batch (\(Self.columns))
            VALUES (\(batch.id), \(batch.account), \(batch.court), \(batch.form), \(batch.formVersion), \(batch.cause),
                \(batch.template), \(try sealer.seal(bytes: CanonicalJSON.bytes(batch.answers), .batchAnswers, batch.id)),
                \(try sealer.seal(batch.name, .batchName, batch.id)), \(batch.rows), \(batch.createdAt),
                \(try batch.signature.map { try sealer.seal(json: $0, .batchSignature, batch.id) }))
            """
        )
        for row in rows {
            try connection.execute(
                """
                INSERT INTO batch_row (\(Self.rowColumns))
                VALUES (\(row.batch), \(row.number), \(try cells(row)), \(row.filing), \(row.state.rawValue),
                    \(row.problem), \(row.signedVersion))
                """
            )
        }
    }

    func find(_ id: BatchID) throws -> BatchRecord? {
        try connection.first("SELECT \(Self.columns) FROM batch WHERE id = \(id)\(connection.holdingRows)").map(record)
    }

    func of(_ account: AccountID, after: BatchID?, limit: Int) throws -> [BatchRecord] {
        let place: SQL = after.map { "AND id < \($0)" } ?? ""
        return try connection.query(
            "SELECT \(Self.columns) FROM batch WHERE account = \(account) \(place) ORDER BY id DESC LIMIT \(limit)"
        ).map(record)
    }

    func count(of account: AccountID, since: Instant) throws -> Int {
        try connection.first("SELECT count(*) FROM batch WHERE account = \(account) AND created_at > \(since)")?.int(0)
            ?? 0
    }

    func rows(of batch: BatchID, in state: BatchRow.State?, after number: Int, limit: Int) throws -> [BatchRow] {
        let ofState: SQL = state.map { "AND state = \($0.rawValue)" } ?? ""
        return try connection.query(
            """
            SELECT \(Self.rowColumns) FROM batch_row
            WHERE batch = \(batch) \(ofState) AND number > \(number) ORDER BY number LIMIT \(limit)
            """
        ).map(row)
    }

    func row(_ number: Int, of batch: BatchID) throws -> BatchRow? {
        try connection.first(
            """
            SELECT \(Self.rowColumns) FROM batch_row WHERE batch = \(batch) AND number = \(number)\(connection.holdingRows)
            """
        ).map(row)
    }

    func row(of filing: FilingID) throws -> BatchRow? {
        try connection.first(
            "SELECT \(Self.rowColumns) FROM batch_row WHERE filing = \(filing)\(connection.holdingRows)"
        ).map(row)
    }

    func update(_ row: BatchRow) throws {
        try connection.execute(
            """
            UPDATE batch_row SET cells_sealed = \(try cells(row)), filing = \(row.filing), state = \(row.state.rawValue),
                problem = \(row.problem), signed_version = \(row.signedVersion)
            WHERE batch = \(row.batch) AND number = \(row.number)
            """
        )
    }

    func counts(of batches: [BatchID]) throws -> [BatchID: [BatchRow.State: Int]] {
        guard !batches.isEmpty else { return [:] }
        return try connection.query(
            "SELECT batch, state, count(*) FROM batch_row WHERE batch IN (\(list: batches)) GROUP BY batch, state"
        ).reduce(into: [:]) { counts, row in
            counts[try row.identifier(0, of: BatchID.self), default: [:]][try row.named(1)] = try row.int(2)
        }
    }

    func sign(_ batch: BatchID, with signature: SignatureRecord) throws -> Int {
        try connection.execute(
            "UPDATE batch SET signature_sealed = \(try sealer.seal(json: signature, .batchSignature, batch)) WHERE id = \(batch)"
        )
        return try connection.execute(
            """
            UPDATE batch_row SET state = 'signed', problem = NULL,
                signed_version = (SELECT version FROM draft WHERE draft.filing = batch_row.filing)
            WHERE batch = \(batch) AND state = 'ready'
            """
        )
    }

    private func cells(_ row: BatchRow) throws -> [UInt8] {
        try sealer.seal(json: row.cells, .batchCells, DocketTable.row(row.batch, row.number))
    }

    private func row(_ row: SQLRow) throws -> BatchRow {
        let (batch, number) = (try row.identifier(0, of: BatchID.self), try row.int(1))
        return BatchRow(
            batch: batch,
            number: number,
            cells: try sealer.open(json: row.blob(2), .batchCells, DocketTable.row(batch, number)),
            filing: try row.optionalIdentifier(3, of: FilingID.self),
            state: try row.named(4),
            problem: try row.optionalText(5),
            signedVersion: try row.optionalInteger(6).map(Int.init)
        )
    }

    private func record(_ row: SQLRow) throws -> BatchRecord {
        let id = try row.identifier(0, of: BatchID.self)
        return BatchRecord(
            id: id,
            account: try row.identifier(1),
            court: try row.text(2),
            form: try row.text(3),
            formVersion: try row.int(4),
            cause: try row.text(5),
            template: try row.identifier(6),
            answers: try Answers(json: sealer.open(bytes: row.blob(7), .batchAnswers, id)),
            name: try sealer.open(row.blob(8), .batchName, id),
            rows: try row.int(9),
            createdAt: try row.instant(10),
            signature: try row.optionalBlob(11).map { try sealer.open(json: $0, .batchSignature, id) }
        )
    }
}
