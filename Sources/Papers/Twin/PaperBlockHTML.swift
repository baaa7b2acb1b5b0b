import Law

extension Paper {
    func write(_ block: PaperBlock, _ html: inout HTMLText) {
        switch block {
        case .heading(let text):
            html.markup("<h2>")
            html.text(text)
            html.markup("</h2>\n")
        case .addressee(let text):
            html.markup("<p class=\"paper-addressee\">")
            html.text(text)
            html.markup("</p>\n")
        case .paragraph(let text):
            html.markup("<p>")
            html.lines(text)
            html.markup("</p>\n")
        case .list(let items): writeList(items, &html)
        case .keyValues(let facts): writeFacts(facts, &html)
        case .table(let table): writeTable(table, &html)
        case .elementTable(let sections): writeElements(sections, &html)
        case .signature(let signature): writeSignature(signature, &html)
        case .note(let text):
            html.markup("<p class=\"paper-note\">")
            html.lines(text)
            html.markup("</p>\n")
        case .addressedTo(let salutation, let court):
            html.markup("<p>")
            html.text(salutation)
            html.markup("</p>\n<p class=\"paper-addressee\">")
            html.text(court)
            html.markup("</p>\n")
        }
    }

    private func writeList(_ items: [String], _ html: inout HTMLText) {
        html.markup("<ul>\n")
        for item in items {
            html.markup("<li>")
            html.lines(item)
            html.markup("</li>\n")
        }
        html.markup("</ul>\n")
    }

    private func writeFacts(_ facts: [PaperFact], _ html: inout HTMLText) {
        html.markup("<dl class=\"paper-facts\">\n")
        for fact in facts {
            html.markup("<dt>")
            html.text(fact.label)
            html.markup("</dt><dd>")
            html.lines(fact.value)
            html.markup("</dd>\n")
        }
        html.markup("</dl>\n")
    }

    private func writeTable(_ table: PaperTable, _ html: inout HTMLText) {
        html.markup("<table class=\"paper-table\">\n<thead><tr>")
        for column in table.columns {
            html.markup("<th scope=\"col\">")
            html.text(column.title)
            html.markup("</th>")
        }
        html.markup("</tr></thead>\n<tbody>\n")
        for (index, row) in table.rows.enumerated() {
            let isTotal = table.endsInTotal && index == table.rows.count - 1
            if isTotal { html.markup("<tr class=\"total\">") } else { html.markup("<tr>") }
            for (column, cell) in zip(table.columns, row) {
                switch (column.face, column.alignment) {
                case (.fixedWidth, _): html.markup("<td class=\"digest\">")
                case (.text, .trailing): html.markup("<td class=\"number\">")
                case (.text, _): html.markup("<td>")
                }
                html.lines(cell)
                html.markup("</td>")
            }
            html.markup("</tr>\n")
        }
        html.markup("</tbody>\n</table>\n")
    }

    private func writeElements(_ sections: [ElementSection], _ html: inout HTMLText) {
        html.markup("<table class=\"paper-elements\">\n")
        for section in sections {
            html.markup("<tbody>\n")
            if !section.heading.isEmpty {
                html.markup("<tr><th colspan=\"2\" scope=\"colgroup\">")
                html.text(section.heading)
                html.markup("</th></tr>\n")
            }
            for row in section.rows {
                html.markup("<tr><th scope=\"row\">")
                html.text(row.label)
                html.markup("</th><td>")
                html.lines(row.value)
                html.markup("</td></tr>\n")
            }
            html.markup("</tbody>\n")
        }
        html.markup("</table>\n")
    }

    private func writeSignature(_ signature: PaperSignature, _ html: inout HTMLText) {
        html.markup("<div class=\"paper-signature\">\n<p>")
        html.text(signature.role)
        html.text(language == .chinese ? "：" : ": ")
        html.markup("<strong>")
        html.text(signature.name)
        html.markup("</strong></p>\n<p class=\"paper-note\">")
        html.text(signature.statement(in: language))
        html.markup("</p>\n</div>\n")
    }
}
