package import Filings
import SQLEngine

/// Rows that wait to be written, many to a statement, and the terms by which filings are to be found.
package struct BulkRows: Sendable {
    /// In the order in which the kinds first came up: what is referred to comes before what refers to it.
    private(set) var kinds: [InsertedKind] = []
    /// By kind, in the same order.
    private(set) var rows: [[InsertedRow]] = []
    package private(set) var terms: [FilingID: [Int64]] = [:]
    /// Where rows go whose statement begins so.
    private var places: [String: Int] = [:]

    /// - Throws: `.statement` for anything but the insertion of a single row.
    mutating func add(_ sql: SQL) throws {
        let beginning = sql.beginning
        if let place = places[beginning] {
            rows[place].append(InsertedRow(sql))
            return
        }
        guard let kind = InsertedKind(sql) else {
            throw DatabaseProblem(.statement, detail: "only single rows can be gathered")
        }
        places[beginning] = kinds.count
        kinds.append(kind)
        rows.append([InsertedRow(sql)])
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
        try gathered.add(sql)
        return 1
    }

    func query(_ sql: SQL) -> [SQLRow] { [] }
}
