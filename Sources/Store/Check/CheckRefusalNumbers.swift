import SQLEngine

/// Refusal rulings are numbered without a gap in each court and year, and the counter stands at the last of them.
struct CheckRefusalNumbers: Sendable {
    let database: RegistryDatabase

    func run() async throws -> [CheckProblem] {
        try await database.engine.read { connection in
            let counters = try connection.query(
                "SELECT court, year, last_number FROM paper_number WHERE kind = 'refusalRuling'"
            )
            return try counters.compactMap { row in
                let (court, year, last) = (try row.text(0), try row.int(1), try row.int(2))
                let beginning = "（\(year)）\(court)"
                // Numbers are a range of their index: they begin with year and court.
                let end = beginning + "\u{10FFFF}"
                let found = try connection.first(
                    """
                    SELECT count(*) FROM decision
                    WHERE kind = 'refusal' AND number >= \(beginning) AND number < \(end)
                    """
                )
                return try found?.int(0) == last ? nil : CheckProblem(.refusalGap, beginning)
            }
        }
    }
}
