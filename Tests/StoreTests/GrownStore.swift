/// What a court's tables hold after some years: 100,000 filings and what belongs to them.
///
/// Written by PostgreSQL itself, without triggers and references; nobody can open what is sealed. The planner then
/// decides by real numbers.
enum GrownStore {
    static let filings = 100_000

    /// At the end the database is made one that is not used again: emptying it would take longer than a new one.
    static let statements = people + cases + contents + messages + ["ANALYZE", "DROP SCHEMA test CASCADE"]

    private static let people = [
        """
        INSERT INTO account SELECT 'a' || n, '', '', decode(md5('e' || n), 'hex'), NULL, NULL, NULL, 'h', 1,
            CASE WHEN n % 200 > 0 THEN 'a1' END, CASE WHEN n % 200 > 0 THEN 'c1' END, CASE WHEN n % 200 > 0 THEN 1 END,
            'zh-CN', false, 1
        FROM generate_series(1, 20000) n
        """,
        "INSERT INTO account_role SELECT 'a' || n, 'c' || n % 100, 'clerk', NULL, 1 FROM generate_series(1, 2000) n",
        """
        INSERT INTO sign_in SELECT 's' || n, 'a' || n % 20000, decode(md5('k' || n), 'hex'), decode(md5('p' || n), 'hex'),
            n, n, n, 1772416800000000 - 50 + n, false FROM generate_series(1, 20000) n
        """,
        """
        INSERT INTO throttle_event (key_lookup, at)
        SELECT decode(md5('t' || n % 5000), 'hex'), 1772416800000000 - 50 + n FROM generate_series(1, 20000) n
        """,
        "INSERT INTO one_time_code SELECT 'a' || n, 'sign:' || n, '', n, 0 FROM generate_series(1, 20000) n",
    ]

    /// Of a hundred filings ten are drafts, three wait for review, one for its correction, and the rest has its number.
    private static let cases = [
        """
        INSERT INTO filing SELECT 'f' || n, 'r' || n, 'civil', 'c' || n % 20, 'private-lending', 1, '民间借贷纠纷',
            'a' || n % 20000, '', NULL,
            CASE WHEN n % 100 < 10 THEN 'draft' WHEN n % 100 < 13 THEN 'received'
                WHEN n % 100 = 13 THEN 'awaitingCorrection' ELSE 'registered' END, '{}',
            CASE WHEN n % 100 BETWEEN 10 AND 12 OR n % 1000 = 13 THEN '2026-03-' || lpad((n % 28 + 1)::text, 2, '0') END, '{}',
            CASE WHEN n % 100 = 10 THEN 'a' || n % 50 END, CASE WHEN n % 100 = 10 THEN n END, n, n, 1
        FROM generate_series(1, \(filings)) n
        """,
        """
        INSERT INTO filing_term SELECT hashtextextended((n % term)::text, term), 'f' || n
        FROM generate_series(1, \(filings)) n, (SELECT 3 AS term UNION ALL SELECT 1000 UNION ALL SELECT 50000) terms
        """,
        """
        INSERT INTO court_case SELECT 'k' || n, 'f' || n, 'c' || n % 20, '', '民初', 2020 + n % 6, n, 'summary', n, 'a1'
        FROM generate_series(1, \(filings)) n WHERE n % 100 > 13
        """,
        "INSERT INTO case_serial SELECT 'c' || n, '', '民初', 2026, 1 FROM generate_series(0, 99) n",
        "INSERT INTO paper_number SELECT 'c' || n, 'receipt', 2026, 1 FROM generate_series(0, 99) n",
        """
        INSERT INTO paper SELECT 'p' || n, 'f' || n, 'receipt', 'zh-CN', NULL, 'v' || n, 'b' || n, n, repeat('0', 64), 1, 1, n
        FROM generate_series(1, \(filings)) n WHERE n % 100 >= 10
        """,
    ]

    private static let contents = [
        "INSERT INTO draft SELECT 'f' || n, '', '[]', 1, n, '[]' FROM generate_series(1, \(filings)) n WHERE n % 100 < 10",
        """
        INSERT INTO document SELECT 'd' || n, 'f' || n, 'exhibit', '', '', '', 'application/pdf', 1, 1, repeat('0', 64),
            'a1', n, 'submitted' FROM generate_series(1, \(filings)) n
        """,
        """
        INSERT INTO submission SELECT 'b' || n, 'f' || n, 1, 'private-lending', 1, '', '', n, 'zh-CN'
        FROM generate_series(1, \(filings)) n WHERE n % 100 >= 10
        """,
        """
        INSERT INTO submission_document SELECT 'b' || n, 0, 'd' || n
        FROM generate_series(1, \(filings)) n WHERE n % 100 >= 10
        """,
        """
        INSERT INTO receipt SELECT 'n' || n, 'f' || n, 'b' || n, 'c' || n % 20, n, '{}', '', repeat('0', 64)
        FROM generate_series(1, \(filings)) n WHERE n % 100 >= 10
        """,
        """
        INSERT INTO correction_notice SELECT 'p' || n, 'f' || n, 'b' || n, 1, 'x' || n, 7, '', '', '', 'a1', n, '{}'
        FROM generate_series(1, \(filings)) n WHERE n % 10 = 3 AND n % 100 >= 10
        """,
        """
        INSERT INTO payment SELECT 'q' || n, 'f' || n, 100, 'counter', 'a1', n, '{}'
        FROM generate_series(1, \(filings)) n WHERE n % 10 = 5 AND n % 100 >= 10
        """,
        """
        INSERT INTO decision SELECT 'p' || n, 'f' || n, 'b' || n, 'redirect', 'r' || n, '', 'a1', 'a1', n
        FROM generate_series(1, \(filings)) n WHERE n % 10 = 4 AND n % 100 >= 10
        """,
        """
        INSERT INTO matter SELECT 'w' || n, 'f' || n, 'c' || n % 20, 'insistence', '', '', 'a1', n,
            CASE WHEN n % 100 > 10 THEN 'signed' END, CASE WHEN n % 100 > 10 THEN 'a1' END,
            CASE WHEN n % 100 > 10 THEN n END
        FROM generate_series(1, \(filings)) n WHERE n % 10 = 0 AND n % 100 >= 10
        """,
        """
        INSERT INTO docket_entry SELECT 'f' || n, s, 'started', 'a' || n % 20000, n, '', repeat('0', 32)::bytea,
            repeat('0', 32)::bytea FROM generate_series(1, \(filings)) n, generate_series(1, 2) s
        """,
    ]

    private static let messages = [
        """
        INSERT INTO outbox_task SELECT 'o' || n, 'makePaper', 'p' || n, CASE WHEN n % 1000 < 2 THEN ''::bytea END, n, n, 0,
            NULL, NULL, CASE n % 1000 WHEN 0 THEN 'waiting' WHEN 1 THEN 'givenUp' ELSE 'done' END,
            CASE WHEN n % 1000 > 1 THEN n END
        FROM generate_series(1, \(filings)) n
        """,
        """
        INSERT INTO inbox_message SELECT 'm' || n, 'a' || n % 20000, 'received', 'f' || n, n,
            CASE WHEN n % 10 > 0 THEN n END
        FROM generate_series(1, \(filings)) n
        """,
        """
        INSERT INTO oversight SELECT 'c' || n % 20, 'refusal', 'd' || n, 'f' || n, 'noDefendant'
        FROM generate_series(1, 20000) n
        """,
        """
        INSERT INTO defendant_service SELECT 'f' || n, 'defendants.0', 'c' || n % 20, CASE WHEN n % 10 = 0 THEN 'd' || n END,
            '', '', 0
        FROM generate_series(1, 20000) n
        """,
        """
        INSERT INTO saved_view SELECT 'v' || n, 'a' || n % 20000, 'c' || n % 20, ''::bytea, 'all', ''
        FROM generate_series(1, 20000) n
        """,
        """
        INSERT INTO platform SELECT 'p' || n, '', ''::bytea, NULL, NULL, ''::bytea, n FROM generate_series(1, 500) n
        """,
        """
        INSERT INTO consent SELECT 'k' || n, 'p' || n % 500 + 1, 'a' || n % 20000, 'read', n,
            CASE WHEN n % 2 = 0 THEN n END
        FROM generate_series(1, 20000) n
        """,
        "INSERT INTO assistance SELECT 'a' || n % 20000, 'a' || (n + 7) % 20000, n FROM generate_series(1, 20000) n",
        """
        INSERT INTO batch SELECT 'b' || n, 'a' || n % 2000, 'c', 'private-lending', 1, '', 'f' || n, ''::bytea, ''::bytea, 20, n
        FROM generate_series(1, 5000) n
        """,
        """
        INSERT INTO batch_row SELECT 'b' || n % 5000 + 1, n, ''::bytea, 'f' || n,
            CASE WHEN n % 10 > 2 THEN 'submitted' ELSE 'ready' END
        FROM generate_series(1, 20000) n
        """,
        """
        INSERT INTO unreached SELECT 'm' || n, 'a' || n % 20000, 'f' || n, 'c' || n % 20, 'mail.refused', n,
            CASE WHEN n % 10 > 0 THEN 'post' END, NULL, CASE WHEN n % 10 > 0 THEN n END
        FROM generate_series(1, 20000) n
        """,
        "INSERT INTO simulated_message SELECT 'o' || n, 'a' || n % 20000, '', n FROM generate_series(1, 20000) n",
        "INSERT INTO once_outcome SELECT 'i' || n, 'a' || n % 20000, '', '', 1772416800000000 - 50 + n FROM generate_series(1, 20000) n",
    ]
}
