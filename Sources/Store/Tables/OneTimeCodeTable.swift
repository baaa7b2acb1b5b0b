import Filings
import Law
import Registry
import SQLEngine

struct OneTimeCodeTable: OneTimeCodeShelf {
    let connection: any SQLConnection

    func put(_ code: OneTimeCodeRecord) throws {
        try connection.execute(
            """
            INSERT INTO one_time_code (account, purpose, kept, expires_at, attempts)
            VALUES (\(code.account), \(code.purpose), \(code.kept), \(code.expiresAt), \(code.attempts))
            ON CONFLICT (account, purpose) DO UPDATE
            SET kept = excluded.kept, expires_at = excluded.expires_at, attempts = excluded.attempts
            """
        )
    }

    func find(account: AccountID, purpose: String) throws -> OneTimeCodeRecord? {
        try connection.first(
            """
            SELECT account, purpose, kept, expires_at, attempts FROM one_time_code
            WHERE account = \(account) AND purpose = \(purpose)\(connection.holdingRows)
            """
        ).map { row in
            OneTimeCodeRecord(
                account: try row.identifier(0),
                purpose: try row.text(1),
                kept: try row.blob(2),
                expiresAt: try row.instant(3),
                attempts: try row.int(4)
            )
        }
    }

    func countAttempt(account: AccountID, purpose: String) throws {
        try connection.execute(
            "UPDATE one_time_code SET attempts = attempts + 1 WHERE account = \(account) AND purpose = \(purpose)"
        )
    }

    func remove(account: AccountID, purpose: String) throws {
        try connection.execute("DELETE FROM one_time_code WHERE account = \(account) AND purpose = \(purpose)")
    }
}
