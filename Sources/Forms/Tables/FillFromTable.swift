import Law

extension TableColumn {
    /// What a cell means as an answer: the one spelling of its type, an option by its words or its value.
    ///
    /// What cannot be read stays as typed, and is found wrong by the check. Nil for an empty cell.
    package func answer(_ cell: String) -> AnswerValue? {
        let typed = Typing.plainLineBreaks(cell)
        guard !AnswerValue.text(typed).isBlank else { return nil }
        let taken = String(String.UnicodeScalarView(typed.unicodeScalars.prefix(AnswerLimits.textLength)))
        switch field.type {
        case .choice: return .text(option(taken))
        case .choices:
            let chosen = taken.split(whereSeparator: { ";；、".contains($0) }).map { option(String($0)) }
            return .list(chosen.prefix(AnswerLimits.listLength).map(AnswerValue.text))
        default: return .text(field.type.canonical(taken))
        }
    }

    private func option(_ typed: String) -> String {
        let text = Typing.trimmed(typed)
        return field.options.first { [$0.value, $0.label.chinese, $0.label.english].contains(text) }?.value ?? text
    }
}

extension FormDefinition {
    /// The answers of a template with those of one row in their places; an empty cell leaves the template's answer.
    package func answers(of template: Answers, with cells: [(column: TableColumn, text: String)]) -> Answers {
        var answers = template
        // By place, so that the second of a list comes after the first.
        for (column, text) in cells.sorted(by: { $0.column.path.order < $1.column.path.order }) {
            guard let answer = column.answer(text) else { continue }
            answers[column.path] = answer
        }
        return pruned(answers)
    }
}

extension AnswerPath {
    /// Sorts items of one list by their numbers.
    fileprivate var order: Int { indexes.reduce(0) { $0 * AnswerLimits.listLength + $1 + 1 } }
}
