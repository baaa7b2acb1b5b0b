import Filings
import Registry
import SQLEngine

/// The columns by which a filing is found, as filters see them.
struct FilingColumns: Hashable, Sendable {
    let stage: String
    let lastDay: String?
    let feeLastDay: String?
    let mediating: String?
    let mediator: String?
}

/// A few filings and all that belongs to them, read with one query a table.
struct FilingsWithEverything: Sendable {
    private(set) var identifiers: [FilingID] = []
    private(set) var filings: [FilingRecord] = []
    /// The stage column and the last day column, as filters see them.
    private(set) var columns: [FilingID: FilingColumns] = [:]
    private(set) var drafts: Set<FilingID> = []
    private(set) var documents: [FilingID: [DocumentRecord]] = [:]
    private(set) var submissions: [FilingID: [SubmissionRecord]] = [:]
    private(set) var receipts: [FilingID: [ReceiptRecord]] = [:]
    private(set) var docket: [FilingID: [DocketEntry]] = [:]
    private(set) var cases: [FilingID: CaseRecord] = [:]
    private(set) var papers: [FilingID: [PaperRecord]] = [:]
    private(set) var notices: [FilingID: [CorrectionNoticeRecord]] = [:]
    private(set) var decisions: [FilingID: [DecisionRecord]] = [:]
    private(set) var payments: [FilingID: [PaymentRecord]] = [:]
    private(set) var overseen: [FilingID: [OversightRecord]] = [:]
    /// Papers for which there is a task, done or not.
    private(set) var asked: Set<PaperID> = []
    /// Rows that could not be read.
    private(set) var problems: [CheckProblem] = []

    var last: FilingID? { identifiers.last }

    /// Everything the vault must hold for a filing, each once.
    func hashes(of filing: FilingID) -> [String] {
        var hashes = Set((documents[filing] ?? []).map(\.sha256))
        for paper in papers[filing] ?? [] {
            if case .made(let sha256, _, _, _) = paper.state { hashes.insert(sha256) }
        }
        return hashes.sorted()
    }

    static func page(
        after: FilingID?,
        limit: Int,
        _ connection: any SQLConnection,
        _ sealer: Sealer
    ) throws -> FilingsWithEverything {
        var page = FilingsWithEverything()
        let place: SQL = after.map { "WHERE id > \($0)" } ?? ""
        let rows = try connection.query(
            "SELECT id, stage, last_day, fee_last_day, mediating, mediator FROM filing \(place) ORDER BY id LIMIT \(limit)"
        )
        for row in rows {
            let id = try row.identifier(0, of: FilingID.self)
            page.identifiers.append(id)
            page.columns[id] = FilingColumns(
                stage: try row.text(1),
                lastDay: try row.optionalText(2),
                feeLastDay: try row.optionalText(3),
                mediating: try row.optionalText(4),
                mediator: try row.optionalText(5)
            )
        }
        guard !page.identifiers.isEmpty else { return page }
        try page.readFilings(connection, sealer)
        try page.readSubmissions(connection, sealer)
        try page.readCases(connection)
        try page.readNotices(connection, sealer)
        try page.readDecisions(connection, sealer)
        return page
    }

    private var these: SQL { "(\(list: identifiers))" }

    private mutating func readFilings(_ connection: any SQLConnection, _ sealer: Sealer) throws {
        let table = FilingTable(connection: connection, sealer: sealer)
        filings = read(
            "filing",
            try connection.query("SELECT \(FilingTable.columns) FROM filing WHERE id IN \(these) ORDER BY id"),
            table.record
        )
        drafts = Set(
            try connection.query("SELECT filing FROM draft WHERE filing IN \(these)").map { try $0.identifier(0) }
        )
        let documentTable = DocumentTable(connection: connection, sealer: sealer)
        documents = Dictionary(
            grouping: read(
                "document",
                try connection.query(
                    "SELECT \(DocumentTable.columns) FROM document WHERE filing IN \(these) ORDER BY filing, id"
                ),
                documentTable.record
            ),
            by: \.filing
        )
        let docketTable = DocketTable(connection: connection, sealer: sealer)
        docket = Dictionary(
            grouping: read(
                "docket_entry",
                try connection.query(
                    "SELECT \(DocketTable.columns) FROM docket_entry WHERE filing IN \(these) ORDER BY filing, sequence"
                ),
                docketTable.record
            ),
            by: \.filing
        )
    }

    private mutating func readSubmissions(_ connection: any SQLConnection, _ sealer: Sealer) throws {
        let table = SubmissionTable(connection: connection, sealer: sealer)
        let rows = try connection.query(
            "SELECT \(SubmissionTable.columns) FROM submission WHERE filing IN \(these) ORDER BY filing, round"
        )
        let lists = try table.documents(of: rows.map { try $0.identifier(0) })
        let found = read("submission", rows) { row in
            try table.record(row, documents: lists[row.identifier(0)] ?? [])
        }
        submissions = Dictionary(grouping: found, by: \.filing)
        receipts = Dictionary(
            grouping: read(
                "receipt",
                try connection.query(
                    "SELECT \(SubmissionTable.receiptColumns) FROM receipt WHERE filing IN \(these) ORDER BY filing, received_at"
                ),
                table.receipt
            ),
            by: \.filing
        )
    }

    private mutating func readCases(_ connection: any SQLConnection) throws {
        let found = read(
            "court_case",
            try connection.query("SELECT \(CaseTable.columns) FROM court_case WHERE filing IN \(these)"),
            CaseTable.record
        )
        cases = Dictionary(found.map { ($0.filing, $0) }, uniquingKeysWith: { first, _ in first })
        papers = Dictionary(
            grouping: read(
                "paper",
                try connection.query(
                    "SELECT \(PaperTable.columns) FROM paper WHERE filing IN \(these) ORDER BY filing, id"
                ),
                PaperTable.record
            ),
            by: \.filing
        )
        let wanted = papers.values.flatMap { $0.map(\.id) }
        asked = Set(
            try connection.query("SELECT paper FROM outbox_task WHERE paper IN (\(list: wanted))").map {
                try $0.identifier(0)
            }
        )
    }

    private mutating func readNotices(_ connection: any SQLConnection, _ sealer: Sealer) throws {
        let table = CorrectionTable(connection: connection, sealer: sealer)
        notices = Dictionary(
            grouping: read(
                "correction_notice",
                try connection.query(
                    "SELECT \(CorrectionTable.columns) FROM correction_notice WHERE filing IN \(these) ORDER BY filing, ordinal"
                ),
                table.record
            ),
            by: \.filing
        )
    }

    private mutating func readDecisions(_ connection: any SQLConnection, _ sealer: Sealer) throws {
        let table = DecisionTable(connection: connection, sealer: sealer)
        decisions = Dictionary(
            grouping: read(
                "decision",
                try connection.query(
                    "SELECT \(DecisionTable.columns) FROM decision WHERE filing IN \(these) ORDER BY filing, paper"
                ),
                table.record
            ),
            by: \.filing
        )
        payments = Dictionary(
            grouping: read(
                "payment",
                try connection.query(
                    "SELECT \(PaymentTable.columns) FROM payment WHERE filing IN \(these) ORDER BY filing, id"
                ),
                PaymentTable.record
            ),
            by: \.filing
        )
        overseen = Dictionary(
            grouping: read(
                "oversight",
                try connection.query("SELECT \(OversightTable.columns) FROM oversight WHERE filing IN \(these)"),
                OversightTable.record
            ),
            by: \.filing
        )
    }

    /// A row that cannot be read is a problem of its own, and the others are checked all the same.
    private mutating func read<Record>(
        _ table: String,
        _ rows: [SQLRow],
        _ record: (SQLRow) throws -> Record
    ) -> [Record] {
        var records: [Record] = []
        for row in rows {
            do {
                records.append(try record(row))
            } catch {
                problems.append(CheckProblem(.rowUnreadable, "\(table):\((try? row.text(0)) ?? "?")"))
            }
        }
        return records
    }
}
