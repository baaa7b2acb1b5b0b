import Filings
import Law
import Registry
import SQLEngine

struct SignInTable: SignInShelf {
    let connection: any SQLConnection
    let workLeft: WorkLeft

    private static let columns: SQL = """
        id, account, kept, previous_kept, rotated_at, started_at, last_seen_at, expires_at, is_program, consent, scopes
        """

    func add(_ signIn: SignInRecord) throws {
        workLeft.changesPeople = true
        try connection.execute(
            """
            INSERT INTO sign_in (\(Self.columns))
            VALUES (\(signIn.id), \(signIn.account), \(signIn.kept), \(signIn.previousKept), \(signIn.rotatedAt),
                \(signIn.startedAt), \(signIn.lastSeenAt), \(signIn.expiresAt), \(signIn.isProgram),
                \(signIn.consent), \(signIn.consent.map { _ in StoredScopes.text(signIn.scopes) }))
            """
        )
    }

    func find(kept: [UInt8]) throws -> SignInRecord? {
        for column in ["kept", "previous_kept"] as [SQL] {
            let row = try connection.first(
                "SELECT \(Self.columns) FROM sign_in WHERE \(column) = \(kept)\(connection.holdingRows)"
            )
            if let row { return try record(row) }
        }
        return nil
    }

    func update(_ signIn: SignInRecord) throws {
        workLeft.changesPeople = true
        try connection.execute(
            """
            UPDATE sign_in SET kept = \(signIn.kept), previous_kept = \(signIn.previousKept),
                rotated_at = \(signIn.rotatedAt), last_seen_at = \(signIn.lastSeenAt)
            WHERE id = \(signIn.id)
            """
        )
    }

    func end(_ id: SignInID) throws {
        workLeft.changesPeople = true
        try connection.execute("DELETE FROM sign_in WHERE id = \(id)")
    }

    func endAll(of account: AccountID) throws {
        workLeft.changesPeople = true
        try connection.execute("DELETE FROM sign_in WHERE account = \(account)")
    }

    func forgetExpired(before: Instant) throws {
        workLeft.changesPeople = true
        try connection.execute("DELETE FROM sign_in WHERE expires_at < \(before)")
    }

    private func record(_ row: SQLRow) throws -> SignInRecord {
        SignInRecord(
            id: try row.identifier(0),
            account: try row.identifier(1),
            kept: try row.blob(2),
            previousKept: try row.optionalBlob(3),
            rotatedAt: try row.instant(4),
            startedAt: try row.instant(5),
            lastSeenAt: try row.instant(6),
            expiresAt: try row.instant(7),
            isProgram: try row.boolean(8),
            consent: try row.optionalIdentifier(9, of: ConsentID.self),
            scopes: try row.optionalText(10).map(StoredScopes.read) ?? []
        )
    }
}
