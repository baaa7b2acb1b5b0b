import SQLEngine

/// The tables, as they came to be.
///
/// A released migration is never changed: the next one corrects it.
enum Schema {
    static let migrations = [
        Migration(1, "accounts", statements: AccountSchema.statements),
        Migration(2, "filings", statements: FilingSchema.statements),
        Migration(3, "submissions", statements: SubmissionSchema.statements),
        Migration(4, "docket", statements: DocketSchema.statements),
        Migration(5, "cases and papers", statements: CaseSchema.statements),
        Migration(6, "outbox and inbox", statements: OutboxSchema.statements),
        Migration(7, "outbox lanes", statements: OutboxSchema.lanes),
        Migration(8, "correction", statements: CorrectionSchema.statements),
        Migration(9, "unreached", statements: UnreachedSchema.statements),
        Migration(10, "decisions", statements: DecisionSchema.statements),
        Migration(11, "fees", statements: FeeSchema.statements),
        Migration(12, "oversight", statements: OversightSchema.statements),
        Migration(13, "mediation", statements: MediationSchema.statements),
        Migration(14, "service on defendants", statements: DefendantServiceSchema.statements),
        Migration(15, "saved views", statements: SavedViewSchema.statements),
        Migration(16, "helpers at the counter", statements: CounterSchema.statements),
        Migration(17, "matters of the desk", statements: DecisionSchema.matters),
        Migration(18, "reference tables", statements: ReferenceSchema.statements),
        Migration(19, "marks on the list of materials", statements: FilingSchema.materials),
        Migration(20, "batches", statements: BatchSchema.statements),
        Migration(21, "platforms", statements: PlatformSchema.statements),
        Migration(22, "assistants", statements: AssistanceSchema.statements),
    ]
}

extension SQLDialect {
    /// The end of a table that is nothing but its primary key.
    var keyedTableEnd: String {
        switch self {
        case .sqlite: " STRICT, WITHOUT ROWID"
        case .postgres: ""
        }
    }

    /// What lets several workers take different rows at once.
    ///
    /// SQLite has one writer.
    var skippingLocked: SQL {
        switch self {
        case .sqlite: ""
        case .postgres: " FOR UPDATE SKIP LOCKED"
        }
    }

    /// Statements that refuse changes of a table's rows, whoever asks.
    ///
    /// `columns` may not be changed; those that are sealed may, when keys rotate. `condition` is an expression over `OLD`
    /// for the rows that are protected; without it all are.
    func refusing(changesOf table: String, columns: [String], when condition: String? = nil) -> [String] {
        let changed = columns.map { "NEW.\($0) IS DISTINCT FROM OLD.\($0)" }.joined(separator: " OR ")
        let protected = condition.map { "(\($0)) AND " } ?? ""
        switch self {
        case .sqlite:
            let refuse = "BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END"
            return [
                "CREATE TRIGGER \(table)_no_update BEFORE UPDATE ON \(table) WHEN \(protected)(\(changed)) \(refuse)",
                "CREATE TRIGGER \(table)_no_delete BEFORE DELETE ON \(table) WHEN \(condition ?? "TRUE") \(refuse)",
            ]
        case .postgres:
            let function = """
                CREATE FUNCTION \(table)_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION '\(table) is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$
                """
            let run = "FOR EACH ROW WHEN"
            let execute = "EXECUTE FUNCTION \(table)_refuse()"
            return [
                function,
                "CREATE TRIGGER \(table)_no_update BEFORE UPDATE ON \(table) \(run) (\(protected)(\(changed))) \(execute)",
                "CREATE TRIGGER \(table)_no_delete BEFORE DELETE ON \(table) \(run) (\(condition ?? "TRUE")) \(execute)",
            ]
        }
    }
}
