import Papers

/// Labels and values side by side, the labels as wide as the widest.
struct FactRows {
    let sheet: PageSheet
    let type: TypeScale

    func draw(_ facts: [PaperFact]) {
        sheet.y += 4
        let widest = facts.map { sheet.lines($0.label, type.factLabel).width }.max() ?? 0
        let labelWidth = min(widest + 16, PageSheet.measure / 3)
        for fact in facts {
            let label = sheet.lines(fact.label, type.factLabel, width: labelWidth - 8)
            let value = sheet.lines(fact.value, type.fact, width: PageSheet.measure - labelWidth)
            let height = max(label.height, value.height)
            sheet.ensure(height)
            sheet.tagged("P") {
                sheet.draw(label, x: PageSheet.left, top: sheet.y)
                sheet.draw(value, x: PageSheet.left + labelWidth, top: sheet.y)
            }
            sheet.y += height
        }
        sheet.y += 4
    }
}
