import SQLEngine

/// What division heads and supervisors look at: one row for each, so that nothing is counted over all filings.
enum OversightSchema {
    @Sendable static func statements(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE oversight (
                court \(dialect.keyText) NOT NULL,
                kind \(dialect.keyText) NOT NULL,
                day \(dialect.keyText) NOT NULL,
                filing \(dialect.keyText) NOT NULL REFERENCES filing (id),
                detail \(dialect.keyText) NOT NULL,
                PRIMARY KEY (court, kind, day, filing, detail)
            )\(dialect.keyedTableEnd)
            """,
            "CREATE INDEX oversight_filing ON oversight (filing)",
        ]
            + dialect.refusing(changesOf: "oversight", columns: ["court", "kind", "day", "filing", "detail"])
    }
}
