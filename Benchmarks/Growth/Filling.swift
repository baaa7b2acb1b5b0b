import Filings
import Law
import Store

/// A store on its way: batches are made by several hands, numbered and written by one.
struct Filling {
    let bulk: BulkWriting
    let links: VaultLinks
    var serials: [CaseNumber.Series: Int]
    var grown: Growth.Grown
    private var terms = BulkTerms()

    init(bulk: BulkWriting, links: VaultLinks, serials: [CaseNumber.Series: Int], grown: Growth.Grown) {
        self.bulk = bulk
        self.links = links
        self.serials = serials
        self.grown = grown
    }

    private struct Batch: Sendable {
        let written: [GrownFiling.Written]
        let rows: BulkRows
        let folders: [String]
    }

    mutating func fill(
        _ place: GrownPlace,
        _ size: Int,
        _ hands: Int,
        _ progress: @Sendable (String) -> Void
    ) async throws {
        var underWay: [Task<Batch, any Error>] = []
        var next = 0
        let begin = ContinuousClock.now
        while next < place.count || !underWay.isEmpty {
            while next < place.count, underWay.count <= hands {
                underWay.append(make(numbered(next..<min(next + size, place.count), in: place)))
                next = min(next + size, place.count)
            }
            let batch = try await underWay.removeFirst().value
            // The documents first, as the verbs do: a row never names what is not there.
            for folder in batch.folders { try links.put(for: folder) }
            try await bulk.write(batch.rows)
            terms.add(batch.rows)
            grown.note(batch.written)
            let passed = begin.duration(to: .now) / .seconds(1)
            if (grown.filings / size).isMultiple(of: 5) {
                progress("\(grown.filings) filings, \(Int(passed)) s, \(terms.count) terms")
            }
        }
    }

    /// Case numbers are given here, in the order of the filings: without gaps, however many hands there are.
    private mutating func numbered(_ numbers: Range<Int>, in place: GrownPlace) -> [GrownFiling] {
        numbers.map { number in
            var filing = GrownFiling(number, in: place)
            if let series = filing.series {
                let serial = serials[series, default: 0] + 1
                serials[series] = serial
                filing.serial = serial
            }
            return filing
        }
    }

    private func make(_ filings: [GrownFiling]) -> Task<Batch, any Error> {
        Task { [bulk] in
            let (written, rows) = try bulk.gather { tx in try filings.map { try $0.write(tx) } }
            return Batch(
                written: written,
                rows: rows,
                folders: filings.filter(\.isSubmitted).map(\.id.description)
            )
        }
    }

    mutating func finished(_ progress: @Sendable (String) -> Void) async throws -> Growth.Grown {
        terms.sort()
        try await bulk.finish(serials: serials, terms: terms, progress: progress)
        return grown
    }
}
