import CPango
import Law
import Papers

/// What stands on every page outside the text: the mark, the running title from the second page on, the page number.
struct PageDress {
    let paper: Paper
    let type: TypeScale

    func draw(on sheet: PageSheet) {
        DrumMark.draw(on: sheet, x: PageSheet.left, y: 38, size: 20)
        let name = sheet.lines(Bilingual(chinese: "登闻", english: "Dengwen").in(paper.language), type.running)
        sheet.draw(name, x: PageSheet.left + 26, top: 43)
        if sheet.page > 1 {
            let title = [paper.title, paper.number].compactMap(\.self).joined(separator: " ")
            sheet.draw(sheet.lines(title, type.running.with(alignment: .trailing)), x: PageSheet.left, top: 43)
        }
        let number = sheet.lines("— \(sheet.page) —", type.pageNumber)
        sheet.draw(number, x: PageSheet.left, top: PageSheet.height - 56)
    }
}
