import Filings
import SQLEngine

/// The terms of very many filings, sorted as the table is: sixteen bytes each while they wait.
package struct BulkTerms: Sendable {
    private struct Term: Sendable, Comparable {
        let term: Int64
        let filing: UInt32

        static func < (left: Term, right: Term) -> Bool { (left.term, left.filing) < (right.term, right.filing) }
    }

    private var filings: [FilingID] = []
    private var terms: [Term] = []

    package init() {}

    package var count: Int { terms.count }

    /// Filings come in the order of their identifiers, or nearly so.
    package mutating func add(_ rows: BulkRows) {
        for (filing, found) in rows.terms.sorted(by: { $0.key < $1.key }) {
            let place = UInt32(filings.count)
            filings.append(filing)
            terms += found.map { Term(term: $0, filing: place) }
        }
    }

    package mutating func sort() { terms.sort() }

    func ranges(of length: Int) -> [Range<Int>] {
        stride(from: 0, to: terms.count, by: length).map { $0..<min($0 + length, terms.count) }
    }

    func row(_ place: Int) -> SQL { "(\(terms[place].term), \(filings[Int(terms[place].filing)]))" }
}
