import SQLEngine

/// A sealed value and where it stands.
struct SealedValue: Sendable {
    /// A row, by its key.
    struct Place: Sendable, Hashable {
        let text: String
        let number: Int64?
    }

    let column: SealedColumn
    let place: Place
    let sealed: [UInt8]

    /// "account.name:<id>", as it was sealed for and as an operator is told.
    var context: String {
        column.context(place.number.map { DocketTable.row(place.text, $0) } ?? place.text)
    }

    /// The next values of a column in the order of its key; rows that hold none are passed over.
    static func page(
        of column: SealedColumn,
        after place: Place?,
        limit: Int,
        _ connection: any SQLConnection
    ) throws -> [SealedValue] {
        let beyond: SQL =
            switch (place?.text, place?.number) {
            case (let text?, let number?): "AND (\(column.keys)) > (\(text), \(number))"
            case (let text?, nil): "AND \(column.keys) > \(text)"
            default: ""
            }
        return try connection.query(
            """
            SELECT \(column.name), \(column.keys) FROM \(column.tableName)
            WHERE \(column.name) IS NOT NULL \(beyond) ORDER BY \(column.keys) LIMIT \(limit)
            """
        ).map { row in
            let number = column.key.number == nil ? nil : try row.integer(2)
            return SealedValue(
                column: column,
                place: Place(text: try row.text(1), number: number),
                sealed: try row.blob(0)
            )
        }
    }

    /// Puts another sealing of the same in its place, unless somebody has written there meanwhile.
    /// - Returns: 1 if it did, otherwise 0.
    func replace(with sealed: [UInt8], _ connection: any SQLConnection) throws -> Int {
        var row: SQL = "\(SQL(unchecked: column.key.text)) = \(place.text)"
        if let name = column.key.number, let number = place.number {
            row += " AND \(SQL(unchecked: name)) = \(number)"
        }
        return try connection.execute(
            "UPDATE \(column.tableName) SET \(column.name) = \(sealed) WHERE \(row) AND \(column.name) = \(self.sealed)"
        )
    }
}

extension SealedColumn {
    fileprivate var tableName: SQL { SQL(unchecked: table) }
    fileprivate var name: SQL { SQL(unchecked: column) }
    fileprivate var keys: SQL { SQL(unchecked: key.number.map { "\(key.text), \($0)" } ?? key.text) }
}
