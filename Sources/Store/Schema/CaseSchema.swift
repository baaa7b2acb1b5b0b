import SQLEngine

/// Cases, their numbers, and the papers courts make.
enum CaseSchema {
    @Sendable static func statements(_ dialect: SQLDialect) -> [String] {
        cases(dialect) + papers(dialect)
    }

    private static func cases(_ dialect: SQLDialect) -> [String] {
        [
            // The special code is empty where there is none, so that the keys hold: NULL equals nothing.
            """
            CREATE TABLE case_serial (
                court \(dialect.keyText) NOT NULL,
                special_code \(dialect.keyText) NOT NULL,
                type_code \(dialect.keyText) NOT NULL,
                year \(dialect.integer) NOT NULL,
                last_serial \(dialect.integer) NOT NULL CHECK (last_serial > 0),
                PRIMARY KEY (court, special_code, type_code, year)
            )\(dialect.keyedTableEnd)
            """,
            """
            CREATE TABLE court_case (
                id \(dialect.keyText) NOT NULL PRIMARY KEY,
                filing \(dialect.keyText) NOT NULL UNIQUE REFERENCES filing (id),
                court \(dialect.keyText) NOT NULL,
                special_code \(dialect.keyText) NOT NULL,
                type_code \(dialect.keyText) NOT NULL,
                year \(dialect.integer) NOT NULL,
                serial \(dialect.integer) NOT NULL CHECK (serial > 0),
                procedure_code \(dialect.text) NOT NULL,
                registered_at \(dialect.integer) NOT NULL,
                registered_by \(dialect.keyText) NOT NULL,
                UNIQUE (court, special_code, type_code, year, serial)
            )\(dialect.tableEnd)
            """,
        ]
            + dialect.refusing(
                changesOf: "court_case",
                columns: [
                    "id", "filing", "court", "special_code", "type_code", "year", "serial", "registered_at",
                    "registered_by",
                ]
            )
    }

    private static func papers(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE paper_number (
                court \(dialect.keyText) NOT NULL,
                kind \(dialect.keyText) NOT NULL,
                year \(dialect.integer) NOT NULL,
                last_number \(dialect.integer) NOT NULL CHECK (last_number > 0),
                PRIMARY KEY (court, kind, year)
            )\(dialect.keyedTableEnd)
            """,
            """
            CREATE TABLE paper (
                id \(dialect.keyText) NOT NULL PRIMARY KEY,
                filing \(dialect.keyText) NOT NULL REFERENCES filing (id),
                kind \(dialect.text) NOT NULL,
                language \(dialect.text) NOT NULL,
                number \(dialect.text),
                verification_code \(dialect.keyText) NOT NULL UNIQUE,
                submission \(dialect.keyText) NOT NULL REFERENCES submission (id),
                requested_at \(dialect.integer) NOT NULL,
                made_sha256 \(dialect.keyText),
                made_bytes \(dialect.integer),
                made_pages \(dialect.integer),
                made_at \(dialect.integer),
                CHECK ((made_at IS NULL) = (made_sha256 IS NULL)),
                CHECK ((made_at IS NULL) = (made_bytes IS NULL)),
                CHECK ((made_at IS NULL) = (made_pages IS NULL))
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX paper_filing ON paper (filing, id)",
            "CREATE INDEX paper_submission ON paper (submission)",
        ]
    }
}
