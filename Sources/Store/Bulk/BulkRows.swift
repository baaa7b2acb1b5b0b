package import Filings
import SQLEngine

/// Rows that wait to be written, many to a statement, and the terms by which filings are to be found.
package struct BulkRows: Sendable {
    /// In the order in which the kinds first came up: what is referred to comes before what refers to it.
    private(set) var kinds: [InsertedRow.Kind] = []
    private(set) var rows: [InsertedRow.Kind: [InsertedRow]] = [:]
    package private(set) var terms: [FilingID: [Int64]] = [:]

    mutating func add(_ row: InsertedRow) {
        if rows[row.kind] == nil { kinds.append(row.kind) }
        rows[row.kind, default: []].append(row)
    }

    mutating func add(_ terms: Set<Int64>, of filing: FilingID) { self.terms[filing] = Array(terms) }
}

/// Keeps what is inserted instead of writing it.
///
/// Whatever it is asked, it knows of nothing: what is gathered must be new.
final class GatheringConnection: SQLConnection {
    let dialect: SQLDialect
    let holdingRows: SQL = ""
    var gathered = BulkRows()

    init(_ dialect: SQLDialect) { self.dialect = dialect }

    func execute(_ sql: SQL) throws -> Int {
        guard let row = InsertedRow(sql) else {
            throw DatabaseProblem(.statement, detail: "only single rows can be gathered")
        }
        gathered.add(row)
        return 1
    }

    func query(_ sql: SQL) -> [SQLRow] { [] }
}
