import Law
import Registry
import SQLEngine
import Secrets

struct OnceTable: OnceShelf {
    let connection: any SQLConnection
    let sealer: Sealer

    func find(_ key: OnceKey) throws -> OnceRecord? {
        let id = identifier(key)
        return try connection.first("SELECT request, outcome_sealed, at FROM once_outcome WHERE id = \(id)").map {
            row in
            OnceRecord(
                key: OnceKey(account: key.account, key: key.key, request: try row.blob(0)),
                outcome: try sealer.open(bytes: row.blob(1), .onceOutcome, id),
                at: try row.instant(2)
            )
        }
    }

    func put(_ record: OnceRecord) throws {
        let id = identifier(record.key)
        let put = try connection.execute(
            """
            INSERT INTO once_outcome (id, account, request, outcome_sealed, at)
            VALUES (\(id), \(record.key.account), \(record.key.request),
                \(try sealer.seal(bytes: record.outcome, .onceOutcome, id)), \(record.at))
            ON CONFLICT (id) DO NOTHING
            """
        )
        // Somebody put it since this body looked: what this body did must be undone. Run again, it finds the outcome.
        guard put == 1 else { throw DatabaseProblem(.busy, detail: "the key was used meanwhile") }
    }

    func forget(before: Instant) throws {
        try connection.execute("DELETE FROM once_outcome WHERE at < \(before)")
    }

    private func identifier(_ key: OnceKey) -> String {
        sealer.lookup.hash("\(key.account) \(key.key)", purpose: "once").hexadecimal
    }
}
