import Law

/// Writes answers for people: dates in words, amounts with separators, options by their label.
struct AnswerWriter {
    let language: Language
    let exhibits: [String: String]

    /// As on paper, with every option and its box.
    func line(_ field: FormField, _ value: AnswerValue?) -> PrintedLine {
        let label = (field.printing.label ?? field.label).in(language)
        guard field.options.isEmpty else { return PrintedLine(label: label, value: boxes(field, value), style: .boxes) }
        let style: PrintedLine.Style = field.type == .longText || field.type == .exhibits ? .text : .value
        return PrintedLine(label: label, value: text(field, value), style: style)
    }

    /// As on the page that sums up: only what was chosen.
    func text(_ field: FormField, _ value: AnswerValue?) -> String {
        guard let value else { return "" }
        switch field.type {
        case .choices, .choice, .yesNo:
            return field.options.filter { Self.isChosen($0, value) }.map { $0.label.in(language) }
                .joined(separator: language == .chinese ? "、" : ", ")
        case .exhibits:
            let names = (value.list ?? []).compactMap(\.text).map { exhibits[$0] ?? $0 }
            guard names.count > 1 else { return names.first ?? "" }
            return names.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
        default: return value.text.map { written($0, field) } ?? ""
        }
    }

    private func written(_ text: String, _ field: FormField) -> String {
        let unit = field.printing.unit?.in(language) ?? ""
        switch field.type {
        case .date: return CourtDate(text)?.written(in: language) ?? text
        case .money:
            guard let money = Money(text) else { return text }
            return language == .chinese ? "\(money.formatted) 元" : "CNY \(money.formatted)"
        case .percent: return DecimalText(text).map { $0.text + "%" } ?? text
        case .integer, .decimal:
            guard let number = DecimalText(text) else { return text }
            return unit.isEmpty ? number.grouped : "\(number.grouped) \(unit)"
        default: return unit.isEmpty || text.isEmpty ? text : "\(text) \(unit)"
        }
    }

    private func boxes(_ field: FormField, _ value: AnswerValue?) -> String {
        field.options.map { option in
            option.label.in(language) + (value.map { Self.isChosen(option, $0) } == true ? "☑" : "□")
        }.joined(separator: " ")
    }

    private static func isChosen(_ option: FieldOption, _ value: AnswerValue) -> Bool {
        switch value {
        case .text(let text): text == option.value
        case .list(let list): list.contains(.text(option.value))
        case .group: false
        }
    }
}
