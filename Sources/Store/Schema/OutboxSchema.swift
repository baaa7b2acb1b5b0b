import SQLEngine

/// What must happen outside, what people are told, and what was done once.
enum OutboxSchema {
    @Sendable static func statements(_ dialect: SQLDialect) -> [String] {
        outbox(dialect) + inbox(dialect) + once(dialect)
    }

    /// Messages, words and papers are taken each for themselves, however many of the others wait.
    @Sendable static func lanes(_ dialect: SQLDialect) -> [String] {
        ["CREATE INDEX outbox_task_lane ON outbox_task (kind, due_at, id) WHERE state = 'waiting'"]
    }

    private static func outbox(_ dialect: SQLDialect) -> [String] {
        [
            // A task that is done keeps no content: what it said is in the docket, the vault or the inbox.
            """
            CREATE TABLE outbox_task (
                id \(dialect.keyText) NOT NULL PRIMARY KEY,
                kind \(dialect.keyText) NOT NULL,
                paper \(dialect.keyText) REFERENCES paper (id),
                work_sealed \(dialect.blob),
                created_at \(dialect.integer) NOT NULL,
                due_at \(dialect.integer) NOT NULL,
                attempts \(dialect.integer) NOT NULL CHECK (attempts >= 0),
                last_failure \(dialect.text),
                leased_until \(dialect.integer),
                state \(dialect.text) NOT NULL CHECK (state IN ('waiting', 'givenUp', 'done')),
                done_at \(dialect.integer),
                CHECK ((state = 'done') = (done_at IS NOT NULL)),
                CHECK ((state = 'done') = (work_sealed IS NULL))
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX outbox_task_due ON outbox_task (due_at, id) WHERE state = 'waiting'",
            "CREATE INDEX outbox_task_given_up ON outbox_task (id) WHERE state = 'givenUp'",
            "CREATE UNIQUE INDEX outbox_task_paper ON outbox_task (paper) WHERE paper IS NOT NULL",
        ]
    }

    private static func inbox(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE inbox_message (
                id \(dialect.keyText) NOT NULL PRIMARY KEY,
                account \(dialect.keyText) NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                kind \(dialect.text) NOT NULL,
                filing \(dialect.keyText) REFERENCES filing (id),
                at \(dialect.integer) NOT NULL,
                read_at \(dialect.integer)
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX inbox_message_account ON inbox_message (account, id)",
            "CREATE INDEX inbox_message_unread ON inbox_message (account) WHERE read_at IS NULL",
            "CREATE INDEX inbox_message_filing ON inbox_message (filing) WHERE filing IS NOT NULL",
            """
            CREATE TABLE simulated_message (
                task \(dialect.keyText) NOT NULL PRIMARY KEY,
                account \(dialect.keyText) NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                message_sealed \(dialect.blob) NOT NULL,
                at \(dialect.integer) NOT NULL
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX simulated_message_account ON simulated_message (account, at, task)",
            "CREATE INDEX simulated_message_at ON simulated_message (at, task)",
        ]
    }

    private static func once(_ dialect: SQLDialect) -> [String] {
        [
            // The identifier is a keyed hash of account and key: a client may have put anything into its key.
            """
            CREATE TABLE once_outcome (
                id \(dialect.keyText) NOT NULL PRIMARY KEY,
                account \(dialect.keyText) NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                request \(dialect.blob) NOT NULL,
                outcome_sealed \(dialect.blob) NOT NULL,
                at \(dialect.integer) NOT NULL
            )\(dialect.tableEnd)
            """,
            "CREATE INDEX once_outcome_account ON once_outcome (account)",
            "CREATE INDEX once_outcome_at ON once_outcome (at)",
        ]
    }
}
