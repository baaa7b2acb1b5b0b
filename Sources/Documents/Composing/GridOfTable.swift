import Papers

extension RuledGrid {
    func draw(_ table: PaperTable, type: TypeScale) {
        let shares = table.columns.map(\.share).reduce(0, +)
        guard shares > 0 else { return }
        let widths = table.columns.map { $0.share / shares * PageSheet.measure }
        let plain = table.columns.count > 3 ? type.narrowCell : type.cell
        sheet.y += 4
        let titles = zip(table.columns, widths).map { column, width in
            cell(column.title, plain.bolder.with(alignment: .centred), width: width)
        }
        let rows = table.rows.enumerated().map { index, texts in
            let isTotal = table.endsInTotal && index == table.rows.count - 1
            let cells = zip(zip(texts, table.columns), widths).map { piece, width in
                let style = piece.1.face == .fixedWidth ? type.digest : isTotal ? plain.bolder : plain
                return cell(piece.0, style.with(alignment: .init(piece.1.alignment)), width: width)
            }
            return Row(cells: cells, widths: widths)
        }
        sheet.tagged("Table") { draw(rows, head: Row(cells: titles, widths: widths, tag: "TH")) }
        sheet.y += 6
    }

    func draw(_ sections: [ElementSection], type: TypeScale) {
        let label = 118.0
        let widths = [label, PageSheet.measure - label]
        sheet.y += 4
        for section in sections {
            let rows = section.rows.map { row in
                Row(
                    cells: [
                        cell(row.label, type.element, width: widths[0]),
                        cell(row.value, type.element, width: widths[1]),
                    ],
                    widths: widths,
                    hasLabel: true
                )
            }
            sheet.tagged("Table") { draw(rows, head: head(section, type: type)) }
        }
        sheet.y += 6
    }

    private func head(_ section: ElementSection, type: TypeScale) -> Row? {
        guard !section.heading.isEmpty else { return nil }
        let text = cell(section.heading, type.elementHead, width: PageSheet.measure)
        return Row(cells: [text], widths: [PageSheet.measure], tag: "TH", keepsWithNext: true)
    }

    private func cell(_ text: String, _ style: TextStyle, width: Double) -> TextLines {
        sheet.lines(text, style, width: width - 2 * Self.padding.x)
    }
}

extension TextStyle.Alignment {
    fileprivate init(_ alignment: PaperTable.Alignment) {
        switch alignment {
        case .leading: self = .leading
        case .centred: self = .centred
        case .trailing: self = .trailing
        }
    }
}
