import Filings
import Law
import Registry
import SQLEngine

struct PlatformTable: PlatformShelf {
    let connection: any SQLConnection
    let sealer: Sealer
    let workLeft: WorkLeft

    private static let columns: SQL = """
        id, name, kept, return_url, webhook_url, webhook_secret_sealed, created_at, revoked_at
        """
    private static let consentColumns: SQL = "id, platform, account, scopes, given_at, withdrawn_at"

    func add(_ platform: PlatformRecord) throws {
        try connection.execute(
            """
            INSERT INTO platform (\(Self.columns))
            VALUES (\(platform.id), \(platform.name), \(platform.kept), \(platform.returnURL), \(platform.webhookURL),
                \(try sealer.seal(bytes: platform.webhookSecret, .platformWebhookSecret, platform.id)),
                \(platform.createdAt), \(platform.revokedAt))
            """
        )
    }

    func find(_ id: PlatformID) throws -> PlatformRecord? {
        try connection.first("SELECT \(Self.columns) FROM platform WHERE id = \(id)").map(platform)
    }

    func all(after: PlatformID?, limit: Int) throws -> [PlatformRecord] {
        let place: SQL = after.map { "WHERE id < \($0)" } ?? ""
        return try connection.query(
            "SELECT \(Self.columns) FROM platform \(place) ORDER BY id DESC LIMIT \(limit)"
        ).map(platform)
    }

    func revoke(_ id: PlatformID, at: Instant) throws {
        workLeft.changesPeople = true
        try connection.execute("UPDATE platform SET revoked_at = \(at) WHERE id = \(id) AND revoked_at IS NULL")
    }

    func add(_ consent: ConsentRecord) throws {
        try connection.execute(
            """
            INSERT INTO consent (\(Self.consentColumns))
            VALUES (\(consent.id), \(consent.platform), \(consent.account), \(StoredScopes.text(consent.scopes)),
                \(consent.givenAt), \(consent.withdrawnAt))
            """
        )
    }

    func consent(_ id: ConsentID) throws -> ConsentRecord? {
        try connection.first("SELECT \(Self.consentColumns) FROM consent WHERE id = \(id)\(connection.holdingRows)")
            .map(consent)
    }

    func consents(of account: AccountID) throws -> [ConsentRecord] {
        try connection.query(
            """
            SELECT \(Self.consentColumns) FROM consent WHERE account = \(account) AND withdrawn_at IS NULL
            ORDER BY id DESC
            """
        ).map(consent)
    }

    func withdraw(_ id: ConsentID, at: Instant) throws {
        workLeft.changesPeople = true
        try connection.execute("UPDATE consent SET withdrawn_at = \(at) WHERE id = \(id) AND withdrawn_at IS NULL")
        try connection.execute("DELETE FROM sign_in WHERE consent = \(id)")
    }

    private func platform(_ row: SQLRow) throws -> PlatformRecord {
        let id = try row.identifier(0, of: PlatformID.self)
        return PlatformRecord(
            id: id,
            name: try row.text(1),
            kept: try row.blob(2),
            returnURL: try row.optionalText(3),
            webhookURL: try row.optionalText(4),
            webhookSecret: try sealer.open(bytes: row.blob(5), .platformWebhookSecret, id),
            createdAt: try row.instant(6),
            revokedAt: try row.optionalInstant(7)
        )
    }

    private func consent(_ row: SQLRow) throws -> ConsentRecord {
        ConsentRecord(
            id: try row.identifier(0),
            platform: try row.identifier(1),
            account: try row.identifier(2),
            scopes: StoredScopes.read(try row.text(3)),
            givenAt: try row.instant(4),
            withdrawnAt: try row.optionalInstant(5)
        )
    }
}

/// Scopes as OAuth writes them, parted by spaces.
enum StoredScopes {
    static func text(_ scopes: Set<PlatformScope>) -> String { scopes.map(\.rawValue).sorted().joined(separator: " ") }

    static func read(_ text: String) -> Set<PlatformScope> {
        Set(text.split(separator: " ").compactMap { PlatformScope(rawValue: String($0)) })
    }
}
