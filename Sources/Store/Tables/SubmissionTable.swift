import Filings
import Forms
import Law
import Registry
import SQLEngine

struct SubmissionTable: SubmissionShelf {
    let connection: any SQLConnection
    let sealer: Sealer

    static let columns: SQL = """
        submission.id, filing, round, form, form_version, answers_sealed, signature_sealed, submitted_at, language
        """
    static let receiptColumns: SQL = """
        number, filing, submission, court, received_at, deadline, lines_sealed, answers_sha256
        """

    func add(_ submission: SubmissionRecord, receipt: ReceiptRecord) throws {
        try connection.execute(
            """
            INSERT INTO submission (id, filing, round, form, form_version, answers_sealed, signature_sealed, submitted_at,
                language)
            VALUES (\(submission.id), \(submission.filing), \(submission.round), \(submission.form),
                \(submission.formVersion), \(try sealer.seal(bytes: CanonicalJSON.bytes(submission.answers), .submissionAnswers, submission.id)),
                \(try sealer.seal(json: submission.signature, .submissionSignature, submission.id)),
                \(submission.submittedAt), \(submission.language.rawValue))
            """
        )
        for (position, document) in submission.documents.enumerated() {
            try connection.execute(
                """
                INSERT INTO submission_document (submission, position, document)
                VALUES (\(submission.id), \(position), \(document))
                """
            )
        }
        try add(receipt)
    }

    private func add(_ receipt: ReceiptRecord) throws {
        try connection.execute(
            """
            INSERT INTO receipt (number, filing, submission, court, received_at, deadline, lines_sealed, answers_sha256)
            VALUES (\(receipt.number), \(receipt.filing), \(receipt.submission), \(receipt.court), \(receipt.receivedAt),
                \(try StoredJSON.text(receipt.deadline)), \(try sealer.seal(json: receipt.lines, .receiptLines, receipt.number)),
                \(receipt.answersSHA256))
            """
        )
    }

    func find(_ id: SubmissionID) throws -> SubmissionRecord? {
        guard let row = try connection.first("SELECT \(Self.columns) FROM submission WHERE id = \(id)") else {
            return nil
        }
        return try record(row, documents: documents(of: [id])[id] ?? [])
    }

    func of(_ filing: FilingID) throws -> [SubmissionRecord] {
        let rows = try connection.query(
            "SELECT \(Self.columns) FROM submission WHERE filing = \(filing) ORDER BY round"
        )
        guard !rows.isEmpty else { return [] }
        let documents = try documents(of: rows.map { try $0.identifier(0) })
        return try rows.map { row in try record(row, documents: documents[row.identifier(0)] ?? []) }
    }

    func lastAnswers(of filings: [FilingID]) throws -> [FilingID: Answers] {
        guard !filings.isEmpty else { return [:] }
        let rows = try connection.query(
            "SELECT id, filing, answers_sealed FROM submission WHERE filing IN (\(list: filings)) ORDER BY filing, round"
        )
        return try rows.reduce(into: [FilingID: SQLRow]()) { last, row in last[try row.identifier(1)] = row }
            .mapValues { row in
                let id = try row.identifier(0, of: SubmissionID.self)
                return try Answers(json: sealer.open(bytes: row.blob(2), .submissionAnswers, id))
            }
    }

    func receipt(number: String) throws -> ReceiptRecord? {
        try connection.first("SELECT \(Self.receiptColumns) FROM receipt WHERE number = \(number)").map(receipt)
    }

    func receipts(of filing: FilingID) throws -> [ReceiptRecord] {
        try connection.query(
            "SELECT \(Self.receiptColumns) FROM receipt WHERE filing = \(filing) ORDER BY received_at, number"
        ).map(receipt)
    }

    /// The documents of several submissions, in the order in which they were listed.
    func documents(of submissions: [SubmissionID]) throws -> [SubmissionID: [DocumentID]] {
        let rows = try connection.query(
            """
            SELECT submission, document FROM submission_document
            WHERE submission IN (\(list: submissions)) ORDER BY submission, position
            """
        )
        var documents: [SubmissionID: [DocumentID]] = [:]
        for row in rows { documents[try row.identifier(0), default: []].append(try row.identifier(1)) }
        return documents
    }

    func record(_ row: SQLRow, documents: [DocumentID]) throws -> SubmissionRecord {
        let id = try row.identifier(0, of: SubmissionID.self)
        return SubmissionRecord(
            id: id,
            filing: try row.identifier(1),
            round: try row.int(2),
            form: try row.text(3),
            formVersion: try row.int(4),
            answers: try Answers(json: sealer.open(bytes: row.blob(5), .submissionAnswers, id)),
            documents: documents,
            signature: try sealer.open(json: row.blob(6), .submissionSignature, id),
            submittedAt: try row.instant(7),
            language: try row.named(8)
        )
    }

    func receipt(_ row: SQLRow) throws -> ReceiptRecord {
        let number = try row.text(0)
        return ReceiptRecord(
            number: number,
            filing: try row.identifier(1),
            submission: try row.identifier(2),
            court: try row.text(3),
            receivedAt: try row.instant(4),
            deadline: try StoredJSON.value(row.text(5)),
            lines: try sealer.open(json: row.blob(6), .receiptLines, number),
            answersSHA256: try row.text(7)
        )
    }
}
