import CPango

/// Ruled rows that go on over pages: a head is repeated, a row taller than its page is divided between lines.
struct RuledGrid {
    struct Row {
        var cells: [TextLines]
        /// In points; they add up to the measure.
        var widths: [Double]
        var tag = "TD"
        /// A heading row is never the last on a page.
        var keepsWithNext = false
        /// The first cell is the row's label: it stands again where the row goes on on the next page.
        var hasLabel = false

        var lineHeight: Double { cells.map(\.style.lineHeight).max() ?? 1 }
    }

    static let padding = (x: 5.0, y: 3.5)

    let sheet: PageSheet

    func draw(_ rows: [Row], head: Row?) {
        if let head { draw(head, nextHeight: rows.first.map(height) ?? 0) }
        for (index, row) in rows.enumerated() {
            let next = row.keepsWithNext && index + 1 < rows.count ? leastHeight(rows[index + 1]) : 0
            if height(row) + next > sheet.room { breakPage(row, next: next, head: head) }
            drawDivided(row, head: head)
        }
    }

    private func draw(_ head: Row, nextHeight: Double) {
        sheet.ensure(height(head) + min(nextHeight, 120))
        drawPiece(head, lines: head.cells.map { 0..<$0.lines.count })
    }

    /// Begins a new page unless the row is so tall that it had better be divided here.
    private func breakPage(_ row: Row, next: Double, head: Row?) {
        let isTall = height(row) > (PageSheet.bottom - PageSheet.top) / 3
        if isTall, sheet.room > 5 * row.lineHeight { return }
        newPage(head)
    }

    private func newPage(_ head: Row?) {
        sheet.newPage()
        if let head { drawPiece(head, lines: head.cells.map { 0..<$0.lines.count }) }
    }

    private func drawDivided(_ row: Row, head: Row?) {
        var starts = row.cells.map { _ in 0 }
        repeat {
            let space = sheet.room - 2 * Self.padding.y
            let pieces = row.cells.indices.map { index in
                let cell = row.cells[index]
                let start = index == 0 && row.hasLabel ? 0 : starts[index]
                return start..<min(cell.lines.count, start + max(1, Int(space / cell.style.lineHeight)))
            }
            drawPiece(row, lines: pieces)
            starts = pieces.map(\.upperBound)
            let isDone = zip(row.cells, starts).allSatisfy { $0.lines.count == $1 }
            if isDone { return }
            newPage(head)
        } while true
    }

    private func drawPiece(_ row: Row, lines: [Range<Int>]) {
        let height = zip(row.cells, lines).map { Double($1.count) * $0.style.lineHeight }.max() ?? 0
        let outer = height + 2 * Self.padding.y
        var x = PageSheet.left
        sheet.tagged("TR") {
            for (index, cell) in row.cells.enumerated() {
                let slack = cell.lines.count == lines[index].count ? height - cell.height : 0
                // A short cell beside a tall one is centred if it is one line, as in printed forms.
                let offset = cell.lines.count == 1 ? slack / 2 : 0
                sheet.tagged(index == 0 && row.hasLabel ? "TH" : row.tag) {
                    sheet.draw(cell, lines: lines[index], x: x + Self.padding.x, top: sheet.y + Self.padding.y + offset)
                }
                x += row.widths[index]
            }
        }
        rule(row, height: outer)
        sheet.y += outer
    }

    private func rule(_ row: Row, height: Double) {
        sheet.set(.rule)
        cairo_set_line_width(sheet.cairo, 0.6)
        var x = PageSheet.left
        for width in row.widths {
            cairo_rectangle(sheet.cairo, x, sheet.y, width, height)
            x += width
        }
        cairo_stroke(sheet.cairo)
    }

    func height(_ row: Row) -> Double {
        (row.cells.map(\.height).max() ?? 0) + 2 * Self.padding.y
    }

    private func leastHeight(_ row: Row) -> Double {
        min(height(row), 3 * row.lineHeight + 2 * Self.padding.y)
    }
}
