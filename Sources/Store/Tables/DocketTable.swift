import Filings
import Forms
import Registry
import SQLEngine

struct DocketTable: DocketShelf {
    let connection: any SQLConnection
    let sealer: Sealer

    static let columns: SQL = "filing, sequence, act, actor, at, facts_sealed, previous_hash, hash"

    func append(_ entry: DocketDraft) throws -> DocketEntry {
        let last = try connection.first(
            "SELECT sequence, hash FROM docket_entry WHERE filing = \(entry.filing) ORDER BY sequence DESC LIMIT 1"
        )
        return try append(entry, after: last.map { (try $0.int(0), try $0.blob(1)) })
    }

    /// Appends to an entry that is known to be the last; nil for the first of a filing.
    func append(_ entry: DocketDraft, after last: (sequence: Int, hash: [UInt8])?) throws -> DocketEntry {
        let chained = DocketChain.entry(
            entry,
            sequence: last.map { $0.sequence + 1 } ?? 1,
            after: last?.hash ?? DocketChain.beginning
        )
        let row = Self.row(chained.filing, chained.sequence)
        try connection.execute(
            """
            INSERT INTO docket_entry (\(Self.columns))
            VALUES (\(chained.filing), \(chained.sequence), \(chained.act.rawValue), \(chained.actor), \(chained.at),
                \(try sealer.seal(bytes: CanonicalJSON.bytes(chained.facts), .docketFacts, row)), \(chained.previousHash), \(chained.hash))
            """
        )
        return chained
    }

    func of(_ filing: FilingID) throws -> [DocketEntry] {
        try connection.query(
            "SELECT \(Self.columns) FROM docket_entry WHERE filing = \(filing) ORDER BY sequence"
        ).map(record)
    }

    func record(_ row: SQLRow) throws -> DocketEntry {
        let filing = try row.identifier(0, of: FilingID.self)
        let sequence = try row.int(1)
        return DocketEntry(
            filing: filing,
            sequence: sequence,
            act: try row.named(2),
            actor: try row.optionalIdentifier(3),
            at: try row.instant(4),
            facts: try sealer.open(json: row.blob(5), .docketFacts, Self.row(filing, sequence)),
            previousHash: try row.blob(6),
            hash: try row.blob(7)
        )
    }

    static func row(_ filing: some CustomStringConvertible, _ sequence: some BinaryInteger) -> String {
        "\(filing)/\(sequence)"
    }
}
