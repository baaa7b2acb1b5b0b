import SQLEngine

/// What was submitted, and the receipts for it: never changed but for the sealing.
enum SubmissionSchema {
    @Sendable static func statements(_ dialect: SQLDialect) -> [String] {
        submissions(dialect) + receipts(dialect)
    }

    private static func submissions(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE submission (
                id \(dialect.keyText) NOT NULL PRIMARY KEY,
                filing \(dialect.keyText) NOT NULL REFERENCES filing (id),
                round \(dialect.integer) NOT NULL CHECK (round > 0),
                form \(dialect.text) NOT NULL,
                form_version \(dialect.integer) NOT NULL,
                answers_sealed \(dialect.blob) NOT NULL,
                signature_sealed \(dialect.blob) NOT NULL,
                submitted_at \(dialect.integer) NOT NULL,
                language \(dialect.text) NOT NULL,
                UNIQUE (filing, round)
            )\(dialect.tableEnd)
            """,
            """
            CREATE TABLE submission_document (
                submission \(dialect.keyText) NOT NULL REFERENCES submission (id),
                position \(dialect.integer) NOT NULL,
                document \(dialect.keyText) NOT NULL REFERENCES document (id),
                PRIMARY KEY (submission, position)
            )\(dialect.keyedTableEnd)
            """,
            "CREATE INDEX submission_document_document ON submission_document (document)",
        ]
            + dialect.refusing(
                changesOf: "submission",
                columns: ["id", "filing", "round", "form", "form_version", "submitted_at", "language"]
            )
            + dialect.refusing(changesOf: "submission_document", columns: ["submission", "position", "document"])
    }

    private static func receipts(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE receipt (
                number \(dialect.keyText) NOT NULL PRIMARY KEY,
                filing \(dialect.keyText) NOT NULL REFERENCES filing (id),
                submission \(dialect.keyText) NOT NULL UNIQUE REFERENCES submission (id),
                court \(dialect.keyText) NOT NULL,
                received_at \(dialect.integer) NOT NULL,
                deadline \(dialect.text) NOT NULL,
                lines_sealed \(dialect.blob) NOT NULL,
                answers_sha256 \(dialect.text) NOT NULL CHECK (length(answers_sha256) = 64)
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX receipt_filing ON receipt (filing, received_at, number)",
        ]
            + dialect.refusing(
                changesOf: "receipt",
                columns: ["number", "filing", "submission", "court", "received_at", "deadline", "answers_sha256"]
            )
    }
}
