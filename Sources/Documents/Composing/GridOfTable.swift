import Law
import Papers

extension RuledGrid {
    func draw(_ table: PaperTable, type: TypeScale) {
        let shares = table.columns.map(\.share).reduce(0, +)
        let widths = table.columns.map { $0.share / shares * PageSheet.measure }
        sheet.y += 4
        let head = Row(
            cells: zip(table.columns, widths).map {
                cell($0.title, type.cellHead.with(alignment: .centred), width: $1)
            },
            widths: widths,
            tag: "TH"
        )
        let rows = table.rows.enumerated().map { index, texts in
            let isTotal = table.endsInTotal && index == table.rows.count - 1
            let cells = texts.indices.map { column in
                cell(texts[column], style(table.columns[column], isTotal: isTotal, type: type), width: widths[column])
            }
            return Row(cells: cells, widths: widths)
        }
        sheet.tagged("Table") { draw(rows, head: head) }
        sheet.y += 6
    }

    func draw(_ sections: [ElementSection], type: TypeScale, language: Language) {
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
                    repeatsLabel: true
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

    private func style(_ column: PaperTable.Column, isTotal: Bool, type: TypeScale) -> TextStyle {
        var style = column.face == .fixedWidth ? type.digest : isTotal ? type.cellHead : type.cell
        switch column.alignment {
        case .leading: style.alignment = .leading
        case .centred: style.alignment = .centred
        case .trailing: style.alignment = .trailing
        }
        return style
    }
}
