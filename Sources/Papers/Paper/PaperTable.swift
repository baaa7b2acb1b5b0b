/// A ruled table whose header is repeated on every page it reaches.
package struct PaperTable: Sendable, Hashable {
    package enum Alignment: Sendable, Hashable {
        case leading
        case centred
        case trailing
    }

    package enum Face: Sendable, Hashable {
        case text
        /// Figures and letters of one width, for checksums.
        case fixedWidth
    }

    package struct Column: Sendable, Hashable {
        package var title: String
        /// The share of the table's width; only the proportion to the other columns matters.
        package var share: Double
        package var alignment: Alignment
        package var face: Face

        package init(_ title: String, share: Double, alignment: Alignment = .leading, face: Face = .text) {
            self.title = title
            self.share = share
            self.alignment = alignment
            self.face = face
        }
    }

    package var columns: [Column]
    /// Each row has one text for each column.
    package var rows: [[String]]
    /// The last row is a sum and stands out.
    package var endsInTotal: Bool

    package init(columns: [Column], rows: [[String]], endsInTotal: Bool = false) {
        self.columns = columns
        self.rows = rows
        self.endsInTotal = endsInTotal
    }
}
