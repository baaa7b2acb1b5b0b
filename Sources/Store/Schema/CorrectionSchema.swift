import SQLEngine

/// Correction notices: never changed but for the sealing and how far their service is.
enum CorrectionSchema {
    @Sendable static func statements(_ dialect: SQLDialect) -> [String] {
        [
            // One submission is answered by one notice at most. Who issued it is an account, but no reference: the docket
            // says it too.
            """
            CREATE TABLE correction_notice (
                paper \(dialect.keyText) NOT NULL PRIMARY KEY REFERENCES paper (id),
                filing \(dialect.keyText) NOT NULL REFERENCES filing (id),
                submission \(dialect.keyText) NOT NULL UNIQUE REFERENCES submission (id),
                ordinal \(dialect.integer) NOT NULL CHECK (ordinal > 0),
                number \(dialect.keyText) NOT NULL UNIQUE,
                days \(dialect.integer) NOT NULL CHECK (days > 0),
                defects_sealed \(dialect.blob) NOT NULL,
                reason_sealed \(dialect.blob) NOT NULL,
                internal_note_sealed \(dialect.blob) NOT NULL,
                issued_by \(dialect.keyText) NOT NULL,
                issued_at \(dialect.integer) NOT NULL,
                service \(dialect.text) NOT NULL,
                UNIQUE (filing, ordinal)
            )\(dialect.tableEnd)
            """,
            """
            CREATE INDEX filing_unserved ON filing (court, id) WHERE stage = 'awaitingCorrection' AND last_day IS NULL
            """,
            "ALTER TABLE draft ADD COLUMN left_out \(dialect.text) NOT NULL DEFAULT '[]'",
        ]
            + dialect.refusing(
                changesOf: "correction_notice",
                columns: ["paper", "filing", "submission", "ordinal", "number", "days", "issued_by", "issued_at"]
            )
    }
}
