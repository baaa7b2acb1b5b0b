import SQLEngine

/// Decisions, which never change, and what waits for somebody's decision.
enum DecisionSchema {
    @Sendable static func statements(_ dialect: SQLDialect) -> [String] {
        decisions(dialect) + openMatters(dialect)
    }

    // Who drafted and signed are accounts, but no references: the docket says it too.
    private static func decisions(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE decision (
                paper \(dialect.keyText) NOT NULL PRIMARY KEY REFERENCES paper (id),
                filing \(dialect.keyText) NOT NULL REFERENCES filing (id),
                submission \(dialect.keyText) NOT NULL REFERENCES submission (id),
                kind \(dialect.keyText) NOT NULL,
                number \(dialect.keyText) NOT NULL,
                content_sealed \(dialect.blob) NOT NULL,
                drafted_by \(dialect.keyText) NOT NULL,
                signed_by \(dialect.keyText) NOT NULL,
                at \(dialect.integer) NOT NULL
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX decision_filing ON decision (filing, paper)",
            "CREATE INDEX decision_submission ON decision (submission)",
            "CREATE UNIQUE INDEX decision_refusal ON decision (number) WHERE kind = 'refusal'",
        ]
            + dialect.refusing(
                changesOf: "decision",
                columns: ["paper", "filing", "submission", "kind", "number", "drafted_by", "signed_by", "at"]
            )
    }

    /// What waits for the archive may wait for months, and is nothing for the desk: its list goes by an index without it.
    @Sendable static func matters(_ dialect: SQLDialect) -> [String] {
        [
            "DROP INDEX matter_court",
            "CREATE INDEX matter_desk ON matter (court, id) WHERE settled_at IS NULL AND kind <> 'archiving'",
        ]
    }

    private static func openMatters(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE matter (
                id \(dialect.keyText) NOT NULL PRIMARY KEY,
                filing \(dialect.keyText) NOT NULL REFERENCES filing (id),
                court \(dialect.keyText) NOT NULL,
                kind \(dialect.keyText) NOT NULL,
                content_sealed \(dialect.blob) NOT NULL,
                note_sealed \(dialect.blob) NOT NULL,
                by_account \(dialect.keyText) NOT NULL,
                at \(dialect.integer) NOT NULL,
                outcome \(dialect.text),
                settled_by \(dialect.keyText),
                settled_at \(dialect.integer),
                CHECK ((outcome IS NULL) = (settled_at IS NULL)),
                CHECK ((outcome IS NULL) = (settled_by IS NULL))
            )\(dialect.tableEnd)
            """,
            "CREATE UNIQUE INDEX matter_open ON matter (filing, kind) WHERE settled_at IS NULL",
            "CREATE INDEX matter_filing ON matter (filing, id)",
            "CREATE INDEX matter_court ON matter (court, id) WHERE settled_at IS NULL",
            "CREATE INDEX matter_court_kind ON matter (court, kind, id) WHERE settled_at IS NULL",
        ]
    }
}
