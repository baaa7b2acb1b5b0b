package import Law

/// A column of a table of which many filings are made: where its answers stand, and what is asked.
package struct TableColumn: Hashable, Sendable {
    package let path: AnswerPath
    package let field: FormField
    /// As "被告 1 · 姓名".
    package let label: Bilingual

    /// As it stands over the column: words for people, the path for the machine.
    package func heading(in language: Language) -> String { "\(label.in(language)) [\(path)]" }
}

extension FormDefinition {
    /// The column of a heading: a path alone, or words with the path in brackets at their end.
    package func tableColumn(_ heading: String) -> TableColumn? {
        var text = Typing.trimmed(heading)
        if text.hasSuffix("]"), let open = text.lastIndex(of: "[") {
            text = String(text[text.index(after: open)...].dropLast())
        }
        guard let path = AnswerPath(text) else { return nil }
        return tableColumn(at: path)
    }

    /// The columns in which the filings of one template may well differ.
    ///
    /// These are what is not answered yet, whoever is sued, and every amount and day. Other questions may be added by their
    /// paths.
    package func tableColumns(of template: Answers) -> [TableColumn] {
        var columns: [TableColumn] = []
        for page in reachable(template) {
            for field in page.fields { gather(field, at: page.path(of: field), of: template, into: &columns) }
        }
        return columns
    }

    private func gather(
        _ field: FormField,
        at path: AnswerPath,
        of template: Answers,
        into columns: inout [TableColumn]
    ) {
        if field.type.isRepeated {
            let count = max(template[path]?.list?.count ?? 0, field.count.least)
            for index in 0..<min(count, field.count.most) {
                for child in field.fields {
                    gather(child, at: path.appending(index).appending(child.id), of: template, into: &columns)
                }
            }
            return
        }
        guard let column = tableColumn(at: path), field.isAsked(in: path.parent, pruned: template) else { return }
        let isOpen = template[path].map(\.isBlank) ?? true
        let isOfAnother = path.steps.first.map { $0 == .key(otherSide ?? "") } ?? false
        if isOpen || isOfAnother || field.type.isNumber || field.type == .date { columns.append(column) }
    }

    /// The name of the list of defendants.
    private var otherSide: String? { index.rootFields.first { $0.type == .party && $0.role == .defendant }?.id }

    private func tableColumn(at path: AnswerPath) -> TableColumn? {
        guard case .key(let first)? = path.steps.first, var field = index.field(named: first) else { return nil }
        var label = field.label
        var steps = path.steps.dropFirst()
        while let step = steps.popFirst() {
            guard field.type.isRepeated, case .index(let number) = step, number < field.count.most,
                case .key(let key)? = steps.popFirst(),
                let child = index.itemFields(of: field).first(where: { $0.id == key })
            else { return nil }
            label = Bilingual(
                chinese: "\(label.chinese) \(number + 1) · \(child.label.chinese)",
                english: "\(label.english) \(number + 1) · \(child.label.english)"
            )
            field = child
        }
        guard field.type.isText || field.type == .choices else { return nil }
        return TableColumn(path: path, field: field, label: label)
    }
}

extension AnswerPath {
    fileprivate var parent: AnswerPath { AnswerPath(Array(steps.dropLast())) }
}
