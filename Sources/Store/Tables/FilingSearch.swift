import Filings
import Registry
import SQLEngine
import Secrets

extension FilingTable {
    /// Up to here a term's filings are counted to find the rarest one.
    private static let counted = 1000
    /// So many terms narrow a search down as far as anybody needs.
    private static let mostTerms = 24
    private static let rowsPerInsert = 100

    func index(_ id: FilingID, court: String, words: [String]) throws {
        guard let filing = try connection.first("SELECT started_at FROM filing WHERE id = \(id)") else { return }
        let startedAt = try filing.instant(0)
        let terms = Set(SearchTerms.ofWords(words).map { hash($0, court: court) })
        // Most words stay when a filing gets one more number: only what differs is written.
        let present = Set(
            try connection.query("SELECT term FROM filing_term WHERE filing = \(id)").map { try $0.integer(0) }
        )
        let gone = present.subtracting(terms).sorted()
        if !gone.isEmpty {
            try connection.execute("DELETE FROM filing_term WHERE filing = \(id) AND term IN (\(list: gone))")
        }
        var rest = terms.subtracting(present).sorted()[...]
        while !rest.isEmpty {
            let rows = rest.prefix(Self.rowsPerInsert).map { "(\(court), \($0), \(startedAt), \(id))" as SQL }
            rest = rest.dropFirst(Self.rowsPerInsert)
            try connection.execute(
                "INSERT INTO filing_term (court, term, started_at, filing) VALUES \(rows.joined(separator: ", "))"
            )
        }
    }

    func search(court: String, text: String, after: FilingCursor?, limit: Int) throws -> [FilingRecord] {
        let asked = SearchTerms.ofQuery(text).prefix(Self.mostTerms)
        let terms = try rarestFirst(asked.map { hash($0, court: court) }, court: court)
        guard let rarest = terms.first else { return [] }
        let others: [SQL] = terms.dropFirst().map { term in
            """
            AND EXISTS (SELECT 1 FROM filing_term other WHERE other.court = \(court) AND other.term = \(term)
                AND other.started_at = found.started_at AND other.filing = found.filing)
            """
        }
        let place: SQL = after.map { "AND (found.started_at, found.filing) < (\($0.at), \($0.id))" } ?? ""
        return try connection.query(
            """
            SELECT \(Self.columns) FROM filing_term found JOIN filing ON filing.id = found.filing
            WHERE found.court = \(court) AND found.term = \(rarest) \(others.joined(separator: " ")) \(place)
            ORDER BY found.started_at DESC, found.filing DESC LIMIT \(limit)
            """
        ).map(record)
    }

    /// The term with the fewest filings leads, so that "张三" in "借款合同 张三" does not walk through every contract.
    ///
    /// Empty if a term occurs nowhere.
    private func rarestFirst(_ terms: [Int64], court: String) throws -> [Int64] {
        var counts: [(term: Int64, count: Int)] = []
        for term in terms {
            let count =
                try connection.first(
                    """
                    SELECT count(*) FROM
                        (SELECT 1 FROM filing_term WHERE court = \(court) AND term = \(term) LIMIT \(Self.counted)) few
                    """
                )?.int(0) ?? 0
            guard count > 0 else { return [] }
            counts.append((term, count))
        }
        return counts.sorted { ($0.count, $0.term) < ($1.count, $1.term) }.map(\.term)
    }

    /// Of each court its own: the table does not tell that two courts know the same name.
    private func hash(_ term: String, court: String) -> Int64 {
        sealer.lookup.term(term, purpose: "filing.term:\(court)")
    }
}
