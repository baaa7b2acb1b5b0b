import Filings
import Registry
import SQLEngine

/// Searching, at a cost that does not grow with the court (record 0037).
extension FilingTable {
    /// Filings of the rarest word that are looked at for one page, in steps: most searches end with the first.
    private static let steps = [200, 600, 1_200]
    /// So many of each word's newest filings say which word is the rarest.
    private static let sample = 200
    /// So many terms narrow a search down as far as anybody needs.
    private static let mostTerms = 24

    /// A word of the query: what a filing has if the word is among its own, and the forms whose titles have it.
    private struct Asked: Sendable {
        let term: Int64
        let forms: Set<String>
    }

    func search(_ search: FilingSearch) throws -> FilingSearch.Found {
        let words =
            SearchTerms.ofQuery(search.text).prefix(Self.mostTerms).map { text in
                Asked(
                    term: hash(text, court: search.court),
                    forms: TitleTerms.forms(with: text, in: search.titles)
                )
            } + search.parties.map { Asked(term: hash($0, court: search.court), forms: []) }
        guard let first = words.first else { return FilingSearch.Found(items: [], next: nil) }
        let common = words.dropFirst().reduce(first.forms) { $0.intersection($1.forms) }
        if !common.isEmpty { return try about(common, orNamed: words.count == 1 ? first : nil, search) }
        let own = words.filter(\.forms.isEmpty)
        guard let lead = try rarest(own.isEmpty ? words : own) else { return FilingSearch.Found(items: [], next: nil) }
        return try walk(lead, words.filter { $0.term != lead }, search)
    }

    /// Nothing but words of titles: the filings on these forms, or with the one word among their own.
    private func about(
        _ forms: Set<String>,
        orNamed word: Asked?,
        _ search: FilingSearch
    ) throws -> FilingSearch.Found {
        let place: SQL = search.after.map { "AND id < \($0)" } ?? ""
        var found: Set<FilingID> = []
        for form in forms {
            let rows = try connection.query(
                """
                SELECT id FROM filing WHERE court = \(search.court) AND form = \(form) AND stage <> 'draft' \(place)
                ORDER BY id DESC LIMIT \(search.limit + 1)
                """
            )
            found.formUnion(try rows.map { try $0.identifier(0) })
        }
        if let word { found.formUnion(try newest(word.term, after: search.after, limit: search.limit + 1)) }
        return try self.found(found.sorted(by: >), walkedTo: nil, search)
    }

    /// Goes through the filings of the rarest word, the newest first, until there are enough or it has looked at so many.
    private func walk(_ lead: Int64, _ others: [Asked], _ search: FilingSearch) throws -> FilingSearch.Found {
        guard !others.isEmpty else {
            return try found(newest(lead, after: search.after, limit: search.limit + 1), walkedTo: nil, search)
        }
        let matches = others.map(Self.holds).joined(separator: " AND ")
        var (found, last): ([FilingID], FilingID?) = ([], search.after)
        for step in Self.steps {
            let place: SQL = last.map { "AND filing < \($0)" } ?? ""
            let rows = try connection.query(
                """
                SELECT few.filing, CASE WHEN \(matches) THEN 1 ELSE 0 END FROM
                    (SELECT filing FROM filing_term WHERE term = \(lead) \(place) ORDER BY filing DESC LIMIT \(step)) few
                """
            ).map { (filing: try $0.identifier(0, of: FilingID.self), matches: try $0.int(1) == 1) }
            found += rows.filter(\.matches).map(\.filing).sorted(by: >)
            last = rows.map(\.filing).min()
            if found.count > search.limit || rows.count < step {
                return try self.found(found, walkedTo: nil, search)
            }
        }
        return try self.found(found, walkedTo: last, search)
    }

    /// Whether the filing of the row at hand has the word: looked up for this row alone, however common the word is.
    private static func holds(_ word: Asked) -> SQL {
        let own: SQL = """
            (SELECT other.filing FROM filing_term other WHERE other.term = \(word.term) AND other.filing = few.filing)
                IS NOT NULL
            """
        guard !word.forms.isEmpty else { return own }
        let form: SQL = "(SELECT form FROM filing WHERE filing.id = few.filing) IN (\(list: word.forms.sorted()))"
        return "(\(form) OR \(own))"
    }

    private func newest(_ term: Int64, after: FilingID?, limit: Int) throws -> [FilingID] {
        let place: SQL = after.map { "AND filing < \($0)" } ?? ""
        return try connection.query(
            "SELECT filing FROM filing_term WHERE term = \(term) \(place) ORDER BY filing DESC LIMIT \(limit)"
        ).map { try $0.identifier(0) }
    }

    /// The term with the fewest filings leads, so that "张三" in "有限公司 张三" does not walk through every company.
    ///
    /// Of two that many filings have, the one whose newest ones reach further back. Nil if a word occurs nowhere.
    private func rarest(_ words: [Asked]) throws -> Int64? {
        guard words.count > 1 else { return words.first?.term }
        var counts: [(term: Int64, count: Int, oldest: String)] = []
        for term in words.map(\.term) {
            let row = try connection.first(
                """
                SELECT count(*), min(filing) FROM
                    (SELECT filing FROM filing_term WHERE term = \(term) ORDER BY filing DESC LIMIT \(Self.sample)) few
                """
            )
            guard let row, try row.int(0) > 0 else { return nil }
            counts.append((term, try row.int(0), try row.text(1)))
        }
        return counts.min { ($0.count, $0.oldest, $0.term) < ($1.count, $1.oldest, $1.term) }?.term
    }

    /// The page of `ids`, the newest first: one more than it holds if there are more; `walkedTo` is where looking ended
    /// though there may be more.
    private func found(_ ids: [FilingID], walkedTo: FilingID?, _ search: FilingSearch) throws -> FilingSearch.Found {
        let page = ids.prefix(search.limit)
        guard !page.isEmpty else { return FilingSearch.Found(items: [], next: walkedTo) }
        let records = try connection.query("SELECT \(Self.columns) FROM filing WHERE id IN (\(list: page))").map(record)
        return FilingSearch.Found(
            items: records.sorted { $0.id > $1.id },
            next: ids.count > page.count ? page.last : walkedTo
        )
    }
}
