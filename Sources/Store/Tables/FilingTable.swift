import Filings
import Law
import Registry
import SQLEngine

struct FilingTable: FilingShelf {
    let connection: any SQLConnection
    let sealer: Sealer

    static let columns: SQL = """
        filing.id, reference, kind, filing.court, form, form_version, cause, owner, caption_sealed, claim_amount,
        stage_evidence, fee, claim_by, claim_until, filing.started_at, updated_at, version, mediation, helper, batch
        """

    func add(_ filing: FilingRecord) throws {
        try connection.execute(
            """
            INSERT INTO filing (id, reference, kind, court, form, form_version, cause, owner, caption_sealed, claim_amount,
                stage, stage_evidence, last_day, fee, fee_last_day, claim_by, claim_until, started_at, updated_at, version,
                mediation, mediating, mediator, helper, batch)
            VALUES (\(filing.id), \(filing.reference), \(filing.kind.rawValue), \(filing.court), \(filing.form),
                \(filing.formVersion), \(filing.cause), \(filing.owner),
                \(try sealer.seal(json: filing.caption, .filingCaption, filing.id)), \(filing.claimAmount?.fen),
                \(filing.stage.name.rawValue), \(try StoredJSON.text(filing.stage)),
                \(filing.queueDeadline?.lastDay), \(try StoredJSON.text(filing.fee)), \(filing.fee.lastDay),
                \(filing.claim?.by), \(filing.claim?.until), \(filing.startedAt), \(filing.updatedAt), \(filing.version),
                \(try Self.text(filing.mediation)), \(filing.mediating), \(filing.mediatorNow), \(filing.helper),
                \(filing.batch))
            """
        )
    }

    func find(_ id: FilingID) throws -> FilingRecord? {
        try connection.first("SELECT \(Self.columns) FROM filing WHERE id = \(id)\(connection.holdingRows)").map(record)
    }

    func all(_ ids: Set<FilingID>) throws -> [FilingID: FilingRecord] {
        guard !ids.isEmpty else { return [:] }
        let rows = try connection.query("SELECT \(Self.columns) FROM filing WHERE id IN (\(list: ids.sorted()))")
        return try rows.map(record).reduce(into: [:]) { filings, filing in filings[filing.id] = filing }
    }

    func identifier(ofReference reference: String) throws -> FilingID? {
        try connection.first("SELECT id FROM filing WHERE reference = \(reference)").map { try $0.identifier(0) }
    }

    func update(_ filing: FilingRecord, ifVersion version: Int) throws -> Bool {
        try connection.execute(
            """
            UPDATE filing SET caption_sealed = \(try sealer.seal(json: filing.caption, .filingCaption, filing.id)),
                claim_amount = \(filing.claimAmount?.fen), stage = \(filing.stage.name.rawValue),
                stage_evidence = \(try StoredJSON.text(filing.stage)),
                last_day = \(filing.queueDeadline?.lastDay), fee = \(try StoredJSON.text(filing.fee)),
                fee_last_day = \(filing.fee.lastDay), claim_by = \(filing.claim?.by), claim_until = \(filing.claim?.until),
                mediation = \(try Self.text(filing.mediation)), mediating = \(filing.mediating),
                mediator = \(filing.mediatorNow),
                updated_at = \(filing.updatedAt), version = version + 1
            WHERE id = \(filing.id) AND version = \(version)
            """
        ) == 1
    }

    // A claim does not raise the version: it takes nothing away from what was read.

    func claim(_ id: FilingID, by account: AccountID, now: Instant, until: Instant) throws -> Bool {
        try connection.execute(
            """
            UPDATE filing SET claim_by = \(account), claim_until = \(until)
            WHERE id = \(id) AND (claim_by IS NULL OR claim_by = \(account) OR claim_until <= \(now))
            """
        ) == 1
    }

    func release(_ id: FilingID, by account: AccountID) throws -> Bool {
        try connection.execute(
            "UPDATE filing SET claim_by = NULL, claim_until = NULL WHERE id = \(id) AND claim_by = \(account)"
        ) == 1
    }

    func ofOwner(_ owner: AccountID, after: FilingCursor?, limit: Int) throws -> [FilingRecord] {
        let place: SQL = after.map { "AND (updated_at, id) < (\($0.at), \($0.id))" } ?? ""
        return try connection.query(
            """
            SELECT \(Self.columns) FROM filing
            WHERE owner = \(owner) AND (batch IS NULL OR stage <> 'draft') \(place) ORDER BY updated_at DESC, id DESC LIMIT \(limit)
            """
        ).map(record)
    }

    func mediated(court: String, by mediator: AccountID?, after: DayCursor?, limit: Int) throws -> [FilingRecord] {
        let whose: SQL = mediator.map { "mediator = \($0)" } ?? "mediating IS NOT NULL"
        let place: SQL = after.map { "AND (last_day, id) > (\($0.day), \($0.id))" } ?? ""
        return try connection.query(
            """
            SELECT \(Self.columns) FROM filing
            WHERE court = \(court) AND \(whose) \(place) ORDER BY last_day, id LIMIT \(limit)
            """
        ).map(record)
    }

    func countDrafts(of owner: AccountID) throws -> Int {
        try connection.first(
            "SELECT count(*) FROM filing WHERE owner = \(owner) AND stage = 'draft' AND batch IS NULL"
        )?.int(0) ?? 0
    }

    /// Nothing where nobody ever spoke of mediation: that is nearly every filing.
    private static func text(_ mediation: MediationState) throws -> String? {
        mediation == .none ? nil : try StoredJSON.text(mediation)
    }

    func record(_ row: SQLRow) throws -> FilingRecord {
        let id = try row.identifier(0, of: FilingID.self)
        return FilingRecord(
            id: id,
            reference: try row.text(1),
            kind: try row.named(2),
            court: try row.text(3),
            form: try row.text(4),
            formVersion: try row.int(5),
            cause: try row.text(6),
            owner: try row.identifier(7),
            helper: try row.optionalIdentifier(18, of: AccountID.self),
            batch: try row.optionalIdentifier(19, of: BatchID.self),
            caption: try sealer.open(json: row.blob(8), .filingCaption, id),
            claimAmount: try row.optionalInteger(9).map { Money(fen: $0) },
            stage: try StoredStages.read(row.text(10)),
            fee: try StoredJSON.value(row.text(11)),
            mediation: try row.optionalText(17).map { try StoredJSON.value($0) } ?? .none,
            claim: try row.optionalIdentifier(12, of: AccountID.self).map { by in
                FilingRecord.Claim(by: by, until: try row.instant(13))
            },
            startedAt: try row.instant(14),
            updatedAt: try row.instant(15),
            version: try row.int(16)
        )
    }
}
