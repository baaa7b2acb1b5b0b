import Law
import Papers

/// Puts a paper's text on sheets, from the court's name to the foot.
struct PaperLayout {
    let paper: Paper
    let sheet: PageSheet
    let type: TypeScale

    init(paper: Paper, sheet: PageSheet) {
        self.paper = paper
        self.sheet = sheet
        type = TypeScale(language: paper.language)
    }

    func draw() {
        let dress = PageDress(paper: paper, type: type)
        sheet.dressPage = { dress.draw(on: $0) }
        drawHead()
        let foot = PaperFoot(paper: paper, sheet: sheet, type: type)
        let closing = PaperClosing(blocks: paper.blocks)
        for (index, block) in paper.blocks.enumerated() {
            // The foot never stands alone on a page: the last words go with it.
            if index == closing.start { sheet.ensure(closing.height(on: sheet, type: type) + foot.height) }
            draw(block)
        }
        foot.draw()
    }

    private func drawHead() {
        if let courtName = paper.courtName { place(courtName, type.court, tag: "P") }
        place(paper.title, type.title, tag: "H1")
        if let subtitle = paper.subtitle { place(subtitle, type.subtitle, tag: "P") }
        if let number = paper.number {
            sheet.y += 4
            place(number, type.number, tag: "P")
        }
        sheet.y += 8
    }

    private func draw(_ block: PaperBlock) {
        switch block {
        case .heading(let text):
            sheet.y += 6
            let lines = sheet.lines(text, type.heading)
            // Never the last thing on a page; three lines, since a text of three is not divided.
            sheet.ensure(lines.height + 3 * type.body.lineHeight)
            flow(lines, tag: "H2")
        case .addressee(let text):
            flow(text, type.flush)
            sheet.y += type.paragraphGap
        case .paragraph(let text):
            flow(text, type.body)
            sheet.y += type.paragraphGap
        case .list(let items):
            for item in items { flow(item, type.body) }
            sheet.y += type.paragraphGap
        case .keyValues(let facts): FactRows(sheet: sheet, type: type).draw(facts)
        case .table(let table): RuledGrid(sheet: sheet).draw(table, type: type)
        case .elementTable(let sections): RuledGrid(sheet: sheet).draw(sections, type: type)
        case .signature(let signature):
            SignatureOnPaper(sheet: sheet, type: type, language: paper.language).draw(signature)
        case .note(let text):
            sheet.y += 4
            flow(text, type.note)
            sheet.y += 4
        case .addressedTo(let salutation, let court):
            sheet.y += 10
            sheet.ensure(2 * type.body.lineHeight)
            flow(salutation, type.body)
            flow(court, type.flush)
        }
    }

    /// Lines that stay together.
    private func place(_ text: String, _ style: TextStyle, tag: String) {
        let lines = sheet.lines(text, style)
        sheet.tagged(tag) { sheet.draw(lines, x: PageSheet.left, top: sheet.y) }
        sheet.y += lines.height
    }

    private func flow(_ text: String, _ style: TextStyle, tag: String = "P") {
        flow(sheet.lines(text, style), tag: tag)
    }

    /// Lines that may go on on the next page, with at least two of a long text on either side.
    private func flow(_ text: TextLines, tag: String) {
        var start = 0
        let count = text.lines.count
        while start < count {
            let left = count - start
            let fitting = Int(sheet.room / text.style.lineHeight)
            var taken = min(left, fitting)
            if taken < left, left - taken == 1 { taken -= 1 }
            if taken < left, taken < 2, sheet.y > PageSheet.top {
                sheet.newPage()
                continue
            }
            taken = max(taken, 1)
            sheet.tagged(tag) { sheet.draw(text, lines: start..<start + taken, x: PageSheet.left, top: sheet.y) }
            sheet.y += Double(taken) * text.style.lineHeight
            start += taken
            if start < count { sheet.newPage() }
        }
    }
}
