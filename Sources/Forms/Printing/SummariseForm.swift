package import Law

extension FormDefinition {
    /// Everything asked and answered, for the person to check before signing.
    package func summary(
        _ answers: Answers,
        _ language: Language,
        exhibits: [String: String] = [:]
    ) -> [SummarySection] {
        let reach = Reach(self, answers)
        let writer = AnswerWriter(language: language, exhibits: exhibits)
        return sections.compactMap { section in
            let rows = reach.pages.filter { $0.sectionID == section.id }.flatMap { page in
                PageSummary(page: page, reach: reach, writer: writer).rows
            }
            return rows.isEmpty
                ? nil : SummarySection(id: section.id, title: section.title.in(language), rows: rows)
        }
    }
}

private struct PageSummary {
    let page: FormPage
    let reach: Reach
    let writer: AnswerWriter

    var rows: [SummaryRow] {
        var rows = page.fields.flatMap { self.rows($0, in: page.base, prefix: "") }
        if let first = rows.first {
            rows[0] = SummaryRow(
                pageTitle: page.title.in(writer.language),
                label: first.label,
                answer: first.answer,
                state: first.state,
                pageID: first.pageID,
                path: first.path
            )
        }
        return rows
    }

    private func rows(_ field: FormField, in base: AnswerPath, prefix: String) -> [SummaryRow] {
        guard field.type != .statement, reach.holds(field.when, inside: base.indexes) else { return [] }
        let path = base.appending(field.id)
        let label = prefix + field.label.in(writer.language)
        let items = reach.kept[path]?.list ?? []
        guard field.type.isRepeated, !items.isEmpty else {
            return [row(field, label, at: path)]
        }
        return items.indices.flatMap { index in
            let itemPrefix = items.count > 1 ? "\(label) \(index + 1) · " : "\(label) · "
            return field.fields.flatMap { rows($0, in: path.appending(index), prefix: itemPrefix) }
        }
    }

    private func row(_ field: FormField, _ label: String, at path: AnswerPath) -> SummaryRow {
        let value = reach.kept[path]
        let isFilled = value.map { !$0.isBlank } ?? false
        let isWanted = field.level == .required || field.count.least > 0
        return SummaryRow(
            pageTitle: "",
            label: label,
            answer: isFilled ? writer.text(field, value) : "",
            state: isFilled ? .filled : (isWanted ? .missing : .empty),
            pageID: page.id,
            path: path
        )
    }
}
