import SQLEngine

/// Views of the queue that people named.
enum SavedViewSchema {
    @Sendable static func statements(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE saved_view (
                id \(dialect.keyText) NOT NULL PRIMARY KEY,
                account \(dialect.keyText) NOT NULL REFERENCES account (id),
                court \(dialect.keyText) NOT NULL,
                name_sealed \(dialect.blob) NOT NULL,
                filter \(dialect.text) NOT NULL,
                narrowing \(dialect.text) NOT NULL
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX saved_view_account ON saved_view (account, court, id)",
        ]
    }
}
