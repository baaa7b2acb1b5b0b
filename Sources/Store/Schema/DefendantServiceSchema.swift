import SQLEngine

/// The complaint on its way to each defendant.
enum DefendantServiceSchema {
    @Sendable static func statements(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE defendant_service (
                filing \(dialect.keyText) NOT NULL REFERENCES filing (id),
                party \(dialect.keyText) NOT NULL,
                court \(dialect.keyText) NOT NULL,
                open_day \(dialect.keyText),
                due \(dialect.text) NOT NULL,
                state \(dialect.text) NOT NULL,
                attempts \(dialect.integer) NOT NULL,
                PRIMARY KEY (filing, party)
            )\(dialect.tableEnd)
            """,
            """
            CREATE INDEX defendant_service_open ON defendant_service (court, open_day, filing, party)
            WHERE open_day IS NOT NULL
            """,
        ]
    }
}
