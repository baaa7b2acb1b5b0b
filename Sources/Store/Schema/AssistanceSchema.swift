import SQLEngine

/// Who types for whom.
enum AssistanceSchema {
    @Sendable static func statements(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE assistance (
                principal \(dialect.keyText) NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                assistant \(dialect.keyText) NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                since \(dialect.integer) NOT NULL,
                PRIMARY KEY (principal, assistant)
            )\(dialect.keyedTableEnd)
            """,
            "CREATE INDEX assistance_assistant ON assistance (assistant, principal)",
        ]
    }
}
