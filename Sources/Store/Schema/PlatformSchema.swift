import SQLEngine

/// Platforms that act for people, and what people allowed them.
enum PlatformSchema {
    @Sendable static func statements(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE platform (
                id \(dialect.keyText) NOT NULL PRIMARY KEY,
                name \(dialect.text) NOT NULL,
                kept \(dialect.blob) NOT NULL,
                return_url \(dialect.text),
                webhook_url \(dialect.text),
                webhook_secret_sealed \(dialect.blob) NOT NULL,
                created_at \(dialect.integer) NOT NULL,
                revoked_at \(dialect.integer)
            )\(dialect.tableEnd)
            """,
            """
            CREATE TABLE consent (
                id \(dialect.keyText) NOT NULL PRIMARY KEY,
                platform \(dialect.keyText) NOT NULL REFERENCES platform (id),
                account \(dialect.keyText) NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                scopes \(dialect.text) NOT NULL,
                given_at \(dialect.integer) NOT NULL,
                withdrawn_at \(dialect.integer)
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX consent_account ON consent (account, id) WHERE withdrawn_at IS NULL",
            "CREATE INDEX consent_platform ON consent (platform)",
            "ALTER TABLE sign_in ADD COLUMN consent \(dialect.keyText)",
            "ALTER TABLE sign_in ADD COLUMN scopes \(dialect.text)",
            "CREATE INDEX sign_in_consent ON sign_in (consent) WHERE consent IS NOT NULL",
        ]
    }
}
