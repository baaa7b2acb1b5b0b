import SQLEngine

/// Filings, the words by which they are found, their drafts and documents.
enum FilingSchema {
    @Sendable static func statements(_ dialect: SQLDialect) -> [String] {
        filings(dialect) + terms(dialect) + documents(dialect)
    }

    private static func filings(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE filing (
                id \(dialect.keyText) NOT NULL PRIMARY KEY,
                reference \(dialect.keyText) NOT NULL UNIQUE,
                kind \(dialect.text) NOT NULL,
                court \(dialect.keyText) NOT NULL,
                form \(dialect.keyText) NOT NULL,
                form_version \(dialect.integer) NOT NULL,
                cause \(dialect.text) NOT NULL,
                owner \(dialect.keyText) NOT NULL REFERENCES account (id),
                caption_sealed \(dialect.blob) NOT NULL,
                claim_amount \(dialect.integer),
                stage \(dialect.keyText) NOT NULL,
                stage_evidence \(dialect.text) NOT NULL,
                last_day \(dialect.keyText),
                fee \(dialect.text) NOT NULL,
                claim_by \(dialect.keyText) REFERENCES account (id),
                claim_until \(dialect.integer),
                started_at \(dialect.integer) NOT NULL,
                updated_at \(dialect.integer) NOT NULL,
                version \(dialect.integer) NOT NULL CHECK (version > 0),
                CHECK ((claim_by IS NULL) = (claim_until IS NULL)),
                CHECK (stage <> 'received' OR last_day IS NOT NULL)
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX filing_queue ON filing (court, stage, last_day, id)",
            // What was submitted, by what it is about: a search by words of the forms' titles.
            "CREATE INDEX filing_form ON filing (court, form, id) WHERE stage <> 'draft'",
            "CREATE INDEX filing_owner ON filing (owner, updated_at, id)",
            "CREATE INDEX filing_owner_stage ON filing (owner, stage)",
            "CREATE INDEX filing_claimed ON filing (claim_by, court, stage, last_day, id) WHERE claim_by IS NOT NULL",
        ]
    }

    /// Keyed hashes of the words' pieces, of each court its own: the table says nothing to whoever has no key.
    ///
    /// Identifiers grow with time, so the newest filing with a term is the last of its rows.
    private static func terms(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE filing_term (
                term \(dialect.integer) NOT NULL,
                filing \(dialect.keyText) NOT NULL REFERENCES filing (id),
                PRIMARY KEY (term, filing)
            )\(dialect.keyedTableEnd)
            """,
            "CREATE INDEX filing_term_filing ON filing_term (filing)",
        ]
    }

    private static func documents(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE draft (
                filing \(dialect.keyText) NOT NULL PRIMARY KEY REFERENCES filing (id),
                answers_sealed \(dialect.blob) NOT NULL,
                saved_pages \(dialect.text) NOT NULL,
                version \(dialect.integer) NOT NULL CHECK (version > 0),
                updated_at \(dialect.integer) NOT NULL
            )\(dialect.tableEnd)
            """,
            // Who uploaded it is an account, but no reference: that would need an index of its own, and the docket says it too.
            """
            CREATE TABLE document (
                id \(dialect.keyText) NOT NULL PRIMARY KEY,
                filing \(dialect.keyText) NOT NULL REFERENCES filing (id),
                role \(dialect.text) NOT NULL,
                title_sealed \(dialect.blob) NOT NULL,
                proves_sealed \(dialect.blob) NOT NULL,
                file_name_sealed \(dialect.blob) NOT NULL,
                media_type \(dialect.text) NOT NULL,
                bytes \(dialect.integer) NOT NULL CHECK (bytes >= 0),
                pages \(dialect.integer) NOT NULL CHECK (pages >= 0),
                sha256 \(dialect.keyText) NOT NULL CHECK (length(sha256) = 64),
                uploaded_by \(dialect.keyText) NOT NULL,
                uploaded_at \(dialect.integer) NOT NULL,
                state \(dialect.text) NOT NULL CHECK (state IN ('staged', 'submitted'))
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX document_filing ON document (filing, id)",
        ]
            + dialect.refusing(
                changesOf: "document",
                columns: [
                    "id", "filing", "role", "media_type", "bytes", "pages", "sha256", "uploaded_by", "uploaded_at",
                    "state",
                ],
                when: "OLD.state = 'submitted'"
            )
    }

    /// What the writer of a draft noted of the list of materials.
    @Sendable static func materials(_ dialect: SQLDialect) -> [String] {
        ["ALTER TABLE draft ADD COLUMN materials \(dialect.text) NOT NULL DEFAULT '{}'"]
    }
}
