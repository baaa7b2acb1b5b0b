import SQLEngine

/// People, their roles, sign-ins, throttles and codes.
enum AccountSchema {
    @Sendable static func statements(_ dialect: SQLDialect) -> [String] {
        accounts(dialect) + signIns(dialect) + attempts(dialect)
    }

    private static func accounts(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE account (
                id \(dialect.keyText) NOT NULL PRIMARY KEY,
                name_sealed \(dialect.blob) NOT NULL,
                email_sealed \(dialect.blob),
                email_lookup \(dialect.blob) UNIQUE,
                mobile_sealed \(dialect.blob),
                mobile_lookup \(dialect.blob) UNIQUE,
                citizen_number_sealed \(dialect.blob),
                password_hash \(dialect.text) NOT NULL,
                contact_confirmed_at \(dialect.integer),
                identity_by \(dialect.keyText),
                identity_court \(dialect.keyText),
                identity_at \(dialect.integer),
                language \(dialect.text) NOT NULL,
                large_print \(dialect.boolean) NOT NULL,
                created_at \(dialect.integer) NOT NULL,
                CHECK ((email_sealed IS NULL) = (email_lookup IS NULL)),
                CHECK ((mobile_sealed IS NULL) = (mobile_lookup IS NULL)),
                CHECK ((identity_at IS NULL) = (identity_by IS NULL)),
                CHECK ((identity_at IS NULL) = (identity_court IS NULL))
            )\(dialect.tableEnd)
            """,
            """
            CREATE INDEX account_awaiting_identity ON account (id)
            WHERE identity_at IS NULL AND contact_confirmed_at IS NOT NULL
            """,
            """
            CREATE TABLE account_role (
                account \(dialect.keyText) NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                court \(dialect.keyText) NOT NULL,
                role \(dialect.keyText) NOT NULL,
                granted_by \(dialect.keyText),
                granted_at \(dialect.integer) NOT NULL,
                PRIMARY KEY (account, court, role)
            )\(dialect.keyedTableEnd)
            """,
            "CREATE INDEX account_role_holders ON account_role (court, role, account)",
        ]
    }

    private static func signIns(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE sign_in (
                id \(dialect.keyText) NOT NULL PRIMARY KEY,
                account \(dialect.keyText) NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                kept \(dialect.blob) NOT NULL UNIQUE,
                previous_kept \(dialect.blob),
                rotated_at \(dialect.integer) NOT NULL,
                started_at \(dialect.integer) NOT NULL,
                last_seen_at \(dialect.integer) NOT NULL,
                expires_at \(dialect.integer) NOT NULL,
                is_program \(dialect.boolean) NOT NULL
            )\(dialect.tableEnd)
            """,
            "CREATE UNIQUE INDEX sign_in_previous ON sign_in (previous_kept) WHERE previous_kept IS NOT NULL",
            "CREATE INDEX sign_in_account ON sign_in (account)",
            "CREATE INDEX sign_in_expiry ON sign_in (expires_at)",
        ]
    }

    private static func attempts(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE throttle_event (
                id \(dialect.identity),
                key_lookup \(dialect.blob) NOT NULL,
                at \(dialect.integer) NOT NULL
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX throttle_event_key ON throttle_event (key_lookup, at)",
            "CREATE INDEX throttle_event_at ON throttle_event (at)",
            """
            CREATE TABLE one_time_code (
                account \(dialect.keyText) NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                purpose \(dialect.keyText) NOT NULL,
                kept \(dialect.blob) NOT NULL,
                expires_at \(dialect.integer) NOT NULL,
                attempts \(dialect.integer) NOT NULL,
                PRIMARY KEY (account, purpose)
            )\(dialect.keyedTableEnd)
            """,
        ]
    }
}
