package import Forms

/// A table as it was sent: headings, and rows of as many cells.
package struct BatchTable: Sendable {
    package let headings: [String]
    package let rows: [[String]]

    package init(headings: [String], rows: [[String]]) {
        self.headings = headings
        self.rows = rows
    }

    /// Rows by name, as programs send them.
    package init(rows: [[String: String]]) {
        headings = Set(rows.flatMap(\.keys)).sorted()
        let names = headings
        self.rows = rows.map { row in names.map { row[$0] ?? "" } }
    }

    /// The heading of the column that says which row of a batch is meant.
    package static let numberHeading = "row"
    /// A first cell that begins so makes its row a note for people.
    package static let noteMark = "#"

    /// The cells of each row by their path, and the number of the row where the table has such a column.
    ///
    /// - Throws: ``Refusal`` `unknownColumn`, `tableEmpty`, `tableTooLong`; nothing of the table is taken then.
    func read(by form: FormDefinition, most: Int) throws(Refusal) -> [(number: Int?, cells: [String: String])] {
        var columns: [(place: Int, path: String)] = []
        var numberPlace: Int?
        for (place, heading) in headings.enumerated() {
            let words = heading.trimmingSpaces
            // Spreadsheets add columns with nothing in them; and what the court wrote into a table is its own.
            if words.isEmpty || words.hasPrefix("(") { continue }
            if words == Self.numberHeading {
                numberPlace = place
                continue
            }
            guard let column = form.tableColumn(words) else {
                throw Refusal(.unknownColumn, facts: ["column": String(words.prefix(60))])
            }
            columns.append((place, column.path.description))
        }
        guard !columns.isEmpty else { throw Refusal(.tableEmpty) }
        var found: [(Int?, [String: String])] = []
        for row in rows where !(row.first ?? "").hasPrefix(Self.noteMark) && row.contains(where: { !$0.isEmpty }) {
            let cells = columns.reduce(into: [String: String]()) { cells, column in
                guard column.place < row.count, !row[column.place].isEmpty else { return }
                cells[column.path] = row[column.place]
            }
            let number = numberPlace.flatMap { $0 < row.count ? Int(row[$0].trimmingSpaces) : nil }
            if numberPlace != nil, number == nil {
                throw Refusal(.unknownColumn, facts: ["column": Self.numberHeading])
            }
            found.append((number, cells))
            guard found.count <= most else { throw Refusal(.tableTooLong, facts: ["limit": "\(most)"]) }
        }
        guard !found.isEmpty else { throw Refusal(.tableEmpty) }
        return found
    }
}

extension FormDefinition {
    /// The cells of a row with their columns.
    func columns(of cells: [String: String]) -> [(column: TableColumn, text: String)] {
        cells.compactMap { path, text in tableColumn(path).map { ($0, text) } }
    }
}
