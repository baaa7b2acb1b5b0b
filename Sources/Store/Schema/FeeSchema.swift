import SQLEngine

/// Payments, and by when a fee is to be paid.
enum FeeSchema {
    @Sendable static func statements(_ dialect: SQLDialect) -> [String] {
        [
            "ALTER TABLE filing ADD COLUMN fee_last_day \(dialect.keyText)",
            """
            CREATE INDEX filing_unpaid ON filing (court, fee_last_day, id)
            WHERE stage = 'registered' AND fee_last_day IS NOT NULL
            """,
            // Who began it is an account, but no reference: the docket says it too.
            """
            CREATE TABLE payment (
                id \(dialect.keyText) NOT NULL PRIMARY KEY,
                filing \(dialect.keyText) NOT NULL REFERENCES filing (id),
                amount \(dialect.integer) NOT NULL CHECK (amount > 0),
                way \(dialect.text) NOT NULL,
                begun_by \(dialect.keyText) NOT NULL,
                begun_at \(dialect.integer) NOT NULL,
                state \(dialect.text) NOT NULL
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX payment_filing ON payment (filing, id)",
        ]
            + dialect.refusing(
                changesOf: "payment",
                columns: ["id", "filing", "amount", "way", "begun_by", "begun_at"]
            )
    }
}
