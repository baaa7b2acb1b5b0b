import SQLEngine

/// Mediation beside the stage, and what each mediator has.
enum MediationSchema {
    @Sendable static func statements(_ dialect: SQLDialect) -> [String] {
        [
            "ALTER TABLE filing ADD COLUMN mediation \(dialect.text)",
            // These two only while it is under way: the lists of it, and what a mediator may see.
            "ALTER TABLE filing ADD COLUMN mediating \(dialect.keyText)",
            "ALTER TABLE filing ADD COLUMN mediator \(dialect.keyText)",
            """
            CREATE INDEX filing_mediating ON filing (court, last_day, id)
            WHERE mediating IS NOT NULL
            """,
            """
            CREATE INDEX filing_mediator ON filing (court, mediator, last_day, id)
            WHERE mediator IS NOT NULL
            """,
        ]
    }
}
