import SQLEngine

/// The docket: append-only, whoever writes.
enum DocketSchema {
    @Sendable static func statements(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE docket_entry (
                filing \(dialect.keyText) NOT NULL REFERENCES filing (id),
                sequence \(dialect.integer) NOT NULL CHECK (sequence > 0),
                act \(dialect.text) NOT NULL,
                actor \(dialect.keyText) REFERENCES account (id),
                at \(dialect.integer) NOT NULL,
                facts_sealed \(dialect.blob) NOT NULL,
                previous_hash \(dialect.blob) NOT NULL CHECK (length(previous_hash) = 32),
                hash \(dialect.blob) NOT NULL CHECK (length(hash) = 32),
                PRIMARY KEY (filing, sequence)
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX docket_entry_actor ON docket_entry (actor, at) WHERE actor IS NOT NULL",
        ]
            + dialect.refusing(
                changesOf: "docket_entry",
                columns: ["filing", "sequence", "act", "actor", "at", "previous_hash", "hash"]
            )
    }
}
