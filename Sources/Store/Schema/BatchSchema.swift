import SQLEngine

/// Batches: a template, a table, and what became of each row.
enum BatchSchema {
    @Sendable static func statements(_ dialect: SQLDialect) -> [String] {
        [
            "ALTER TABLE filing ADD COLUMN batch \(dialect.keyText)",
            // One's own list and the count of drafts leave out what is written for a batch.
            "DROP INDEX filing_owner",
            """
            CREATE INDEX filing_owner ON filing (owner, updated_at, id)
            WHERE batch IS NULL OR stage <> 'draft'
            """,
            """
            CREATE TABLE batch (
                id \(dialect.keyText) NOT NULL PRIMARY KEY,
                account \(dialect.keyText) NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                court \(dialect.keyText) NOT NULL,
                form \(dialect.keyText) NOT NULL,
                form_version \(dialect.integer) NOT NULL,
                cause \(dialect.keyText) NOT NULL,
                template \(dialect.keyText) NOT NULL REFERENCES filing (id),
                answers_sealed \(dialect.blob) NOT NULL,
                name_sealed \(dialect.blob) NOT NULL,
                row_count \(dialect.integer) NOT NULL,
                created_at \(dialect.integer) NOT NULL,
                signature_sealed \(dialect.blob)
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX batch_account ON batch (account, id)",
            "CREATE INDEX batch_account_created ON batch (account, created_at)",
            "CREATE INDEX batch_template ON batch (template)",
            """
            CREATE TABLE batch_row (
                batch \(dialect.keyText) NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
                number \(dialect.integer) NOT NULL,
                cells_sealed \(dialect.blob) NOT NULL,
                filing \(dialect.keyText) REFERENCES filing (id),
                state \(dialect.keyText) NOT NULL,
                problem \(dialect.text),
                signed_version \(dialect.integer),
                PRIMARY KEY (batch, number)
            )\(dialect.keyedTableEnd)
            """,
            "CREATE INDEX batch_row_state ON batch_row (batch, state, number)",
            "CREATE UNIQUE INDEX batch_row_filing ON batch_row (filing) WHERE filing IS NOT NULL",
        ]
    }
}
