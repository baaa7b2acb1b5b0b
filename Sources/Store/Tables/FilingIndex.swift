import Filings
import Forms
import Registry
import SQLEngine
import Secrets

/// The words by which filings are found, kept as keyed hashes.
extension FilingTable {
    private static let rowsPerInsert = 100

    func index(_ id: FilingID, court: String, by words: SearchWords) throws {
        let terms = terms(of: words, court: court)
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
            let rows = rest.prefix(Self.rowsPerInsert).map { "(\($0), \(id))" as SQL }
            rest = rest.dropFirst(Self.rowsPerInsert)
            try connection.execute("INSERT INTO filing_term (term, filing) VALUES \(rows.joined(separator: ", "))")
        }
    }

    func terms(of words: SearchWords, court: String) -> Set<Int64> {
        let purpose = Self.purpose(court)
        let pieces = SearchTerms.ofWords(words.words).map { sealer.lookup.term($0, purpose: purpose) }
        return Set(pieces + words.parties.map { hash($0, court: court) })
    }

    /// Of a party by its number: whole, so that nobody finds a person by the beginning of a number.
    func hash(_ party: PartyKey, court: String) -> Int64 {
        sealer.lookup.term("\(party.role.rawValue) \(party.number)", purpose: "filing.party:\(court)")
    }

    /// Of each court its own: a term belongs to one court's filings, and does not tell that two courts know a name.
    func hash(_ term: String, court: String) -> Int64 {
        sealer.lookup.term(term, purpose: Self.purpose(court))
    }

    private static func purpose(_ court: String) -> String { "filing.term:\(court)" }
}
