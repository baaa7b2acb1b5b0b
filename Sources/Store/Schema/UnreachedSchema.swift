import SQLEngine

/// Whom word of something new did not reach, and how they were reached in the end.
enum UnreachedSchema {
    @Sendable static func statements(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE unreached (
                message \(dialect.keyText) NOT NULL PRIMARY KEY REFERENCES inbox_message (id) ON DELETE CASCADE,
                account \(dialect.keyText) NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                filing \(dialect.keyText) NOT NULL REFERENCES filing (id),
                court \(dialect.keyText) NOT NULL,
                reason \(dialect.text) NOT NULL,
                at \(dialect.integer) NOT NULL,
                way \(dialect.text),
                reached_by \(dialect.keyText),
                reached_at \(dialect.integer),
                CHECK ((way IS NULL) = (reached_at IS NULL))
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX unreached_open ON unreached (court, message) WHERE reached_at IS NULL",
            "CREATE INDEX unreached_account ON unreached (account)",
            "CREATE INDEX unreached_filing ON unreached (filing)",
        ]
    }
}
