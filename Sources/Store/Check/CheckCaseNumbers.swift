import SQLEngine

/// Case numbers are gapless and unique in each series, and the counter stands at the last of them.
struct CheckCaseNumbers: Sendable {
    let database: RegistryDatabase

    func run() async throws -> [CheckProblem] {
        try await database.engine.read { connection in
            try counters(connection) + casesWithoutCounter(connection)
        }
    }

    /// Counted within one series at a time: courts × types × years are few, cases are many.
    private func counters(_ connection: any SQLConnection) throws -> [CheckProblem] {
        try connection.query(
            "SELECT court, special_code, type_code, year, last_serial FROM case_serial"
        ).flatMap { series -> [CheckProblem] in
            let (court, special, type) = (try series.text(0), try series.text(1), try series.text(2))
            let (year, last) = (try series.integer(3), try series.integer(4))
            let name = "（\(year)）\(court)\(special)\(type)"
            let found = try connection.first(
                """
                SELECT count(*), count(DISTINCT serial), max(serial) FROM court_case
                WHERE court = \(court) AND special_code = \(special) AND type_code = \(type) AND year = \(year)
                """
            )
            let (count, distinct) = (try found?.integer(0) ?? 0, try found?.integer(1) ?? 0)
            let highest = try found?.optionalInteger(2) ?? 0
            var problems: [CheckProblem] = []
            if distinct != count { problems.append(CheckProblem(.caseTwice, name)) }
            if highest > last { problems.append(CheckProblem(.caseBeyondCounter, name)) }
            if distinct != max(last, highest) { problems.append(CheckProblem(.caseGap, name)) }
            return problems
        }
    }

    private func casesWithoutCounter(_ connection: any SQLConnection) throws -> [CheckProblem] {
        try connection.query(
            """
            SELECT DISTINCT court, special_code, type_code, year FROM court_case
            WHERE NOT EXISTS (SELECT 1 FROM case_serial WHERE case_serial.court = court_case.court
                AND case_serial.special_code = court_case.special_code
                AND case_serial.type_code = court_case.type_code AND case_serial.year = court_case.year)
            """
        ).map { row in
            CheckProblem(
                .caseBeyondCounter,
                "（\(try row.integer(3))）\(try row.text(0))\(try row.text(1))\(try row.text(2))"
            )
        }
    }
}
