package import Forms
package import Law

/// Lays out the fields of a form page: values as typed, problems at their place, dependent questions under the answer on which
/// they depend (so that a page works without scripts).
package struct FormFieldViews: Sendable {
    let answers: Answers
    let findings: [AnswerFinding]
    let messages: Messages
    let exhibits: [(reference: String, title: String)]
    /// Where exhibits are uploaded.
    let documentsHref: String?
    /// What the court asks to be corrected, by field.
    let defects: [AnswerPath: String]

    package init(
        answers: Answers,
        findings: [AnswerFinding],
        messages: Messages,
        exhibits: [(reference: String, title: String)] = [],
        documentsHref: String? = nil,
        defects: [AnswerPath: String] = [:]
    ) {
        self.answers = answers
        self.findings = findings
        self.messages = messages
        self.exhibits = exhibits
        self.documentsHref = documentsHref
        self.defects = defects
    }

    private var language: Language { messages.language }

    package func views(of page: FormPage) -> [FieldView] { views(page.fields, at: page.base) }

    /// The identifier a summary of errors links to.
    package static func id(of path: AnswerPath) -> String { "f-" + path.description.replacing(".", with: "-") }

    private func views(_ fields: [FormField], at base: AnswerPath) -> [FieldView] {
        let here = Set(fields.map(\.id))
        // What depends on an answer of this page is shown with it; what depends on another page, only if that page says so.
        let fields = fields.filter { field in
            guard let condition = field.when else { return true }
            let isOfThisPage = condition.references.contains { $0.steps.last.map(here.contains) ?? false }
            return isOfThisPage || field.isAsked(in: base, pruned: answers)
        }
        let dependent = Set(fields.filter { field in chooser(of: field, among: fields) != nil }.map(\.id))
        return fields.filter { !dependent.contains($0.id) }.map { view($0, at: base, among: fields) }
    }

    /// The field of this page whose answer decides whether `field` is asked, with the deciding values.
    private func chooser(of field: FormField, among fields: [FormField]) -> (id: String, values: Set<String>)? {
        guard case .isOne(let reference, let values) = field.when, let last = reference.steps.last,
            let other = fields.first(where: { $0.id == last }), other.type.hasOptions || other.type == .yesNo
        else { return nil }
        guard other.type != .yesNo || values == ["yes"] else { return nil }
        return (last, Set(values))
    }

    private func revealed(
        by field: FormField,
        _ value: String,
        at base: AnswerPath,
        among fields: [FormField]
    ) -> [FieldView] {
        fields.filter { other in
            guard let chooser = chooser(of: other, among: fields) else { return false }
            return chooser.id == field.id && chooser.values == [value]
        }.map { view($0, at: base, among: fields) }
    }

    /// What several of the options lead to, with the places of those options: shown under one of them it would be asked twice.
    private func shared(by field: FormField, at base: AnswerPath, among fields: [FormField]) -> [FieldView.Shared] {
        fields.compactMap { other in
            guard let chooser = chooser(of: other, among: fields), chooser.id == field.id, chooser.values.count > 1
            else { return nil }
            let places = field.options.indices.filter { chooser.values.contains(field.options[$0].value) }
            let classes = ["when"] + places.map { "when-\($0 + 1)" }
            return FieldView.Shared(
                sharedClass: classes.joined(separator: " "),
                sharedParts: [view(other, at: base, among: fields)]
            )
        }
    }

    private func view(_ field: FormField, at base: AnswerPath, among fields: [FormField]) -> FieldView {
        let path = base.appending(field.id)
        var view = FieldView(
            template: "field_text",
            id: Self.id(of: path),
            name: path.description,
            label: field.label.in(language)
        )
        view.optional = field.level != .required
        view.help = help(field)
        view.problem = findings.first { $0.path == path && $0.severity != .advice }?.sentence.in(language)
        view.defect = defects[path]
        let described = [
            view.help.map { _ in view.id + "-hint" }, view.defect.map { _ in view.id + "-defect" },
            view.problem.map { _ in view.id + "-problem" },
        ]
        let ids = described.compactMap { $0 }
        view.describedBy = ids.isEmpty ? nil : ids.joined(separator: " ")
        let value = answers[path]
        fill(&view, field, value, at: base, path, among: fields)
        return view
    }

    private func help(_ field: FormField) -> String? {
        var parts: [String] = []
        if let help = field.help?.in(language) { parts.append(help) }
        if let example = field.example?.in(language) { parts.append(messages["form.example", ["example": example]]) }
        if let article = field.article?.in(language) { parts.append(messages["form.article", ["article": article]]) }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private func fill(
        _ view: inout FieldView,
        _ field: FormField,
        _ value: AnswerValue?,
        at base: AnswerPath,
        _ path: AnswerPath,
        among fields: [FormField]
    ) {
        let text = value?.text ?? ""
        view.value = text
        switch field.type {
        case .text, .address: if field.means?.rawValue.hasSuffix("Name") == true { view.width = "medium" }
        case .longText: view.template = "field_long_text"
        case .date: fillDate(&view, text)
        case .money:
            view.template = "field_money"
            // Written out only where it is read so.
            view.capitals = language == .chinese ? Money(text)?.chineseCapitals : nil
        case .decimal: (view.inputMode, view.width) = ("decimal", "short")
        case .integer: (view.inputMode, view.width) = ("numeric", "short")
        case .percent: (view.inputMode, view.width, view.suffix) = ("decimal", "short", "%")
        case .citizenNumber, .socialCreditCode: view.width = "medium"
        case .mobile, .phone: (view.inputMode, view.width) = ("tel", "medium")
        case .email: (view.inputMode, view.width) = ("email", "medium")
        case .yesNo:
            view.template = "field_yes_no"
            (view.yes, view.no) = (text == "yes", text == "no")
            view.reveals = revealed(by: field, "yes", at: base, among: fields)
            view.revealsAny = !view.reveals.isEmpty
        case .choice, .choices: fillChoices(&view, field, value, at: base, among: fields)
        case .exhibits: fillExhibits(&view, value)
        case .statement: fillStatement(&view, field)
        case .party, .group: fillItems(&view, field, value, path)
        }
        if field.type != .percent, let unit = field.printing.unit, field.type.isNumber, field.type != .money {
            view.suffix = unit.in(language)
        }
    }

    private func fillDate(_ view: inout FieldView, _ text: String) {
        view.template = "field_date"
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        view.year = parts.first ?? ""
        view.month = parts.count > 1 ? parts[1] : ""
        view.day = parts.count > 2 ? parts[2] : ""
        view.weekday = CourtDate(text)?.weekday.name.in(language)
    }

    private func fillChoices(
        _ view: inout FieldView,
        _ field: FormField,
        _ value: AnswerValue?,
        at base: AnswerPath,
        among fields: [FormField]
    ) {
        view.template = field.type == .choice ? "field_choice" : "field_choices"
        let chosen = Set(value?.list?.compactMap(\.text) ?? value?.text.map { [$0] } ?? [])
        view.choices = field.options.enumerated().map { index, option in
            let reveals = revealed(by: field, option.value, at: base, among: fields)
            return FieldView.Choice(
                choiceId: index == 0 ? view.id : "\(view.id)-\(index)",
                choiceValue: option.value,
                choiceLabel: option.label.in(language),
                choiceNote: option.help?.in(language),
                choiceChecked: chosen.contains(option.value),
                revealsAny: !reveals.isEmpty,
                reveals: reveals
            )
        }
        view.shared = shared(by: field, at: base, among: fields)
    }

    private func fillExhibits(_ view: inout FieldView, _ value: AnswerValue?) {
        view.template = "field_choices"
        let chosen = Set(value?.list?.compactMap(\.text) ?? [])
        if exhibits.isEmpty {
            view.help = messages["form.no_exhibits"]
            (view.helpHref, view.helpLink) = (documentsHref, messages["task.documents"])
        }
        view.choices = exhibits.enumerated().map { index, exhibit in
            FieldView.Choice(
                choiceId: index == 0 ? view.id : "\(view.id)-\(index)",
                choiceValue: exhibit.reference,
                choiceLabel: exhibit.title,
                choiceNote: nil,
                choiceChecked: chosen.contains(exhibit.reference),
                revealsAny: false,
                reveals: []
            )
        }
    }

    private func fillStatement(_ view: inout FieldView, _ field: FormField) {
        view.template = "field_statement"
        view.statement = field.help?.in(language) ?? field.label.in(language)
        view.statementHeading = field.help == nil ? nil : field.label.in(language)
        view.statementArticle = field.article?.in(language)
    }

    private func fillItems(_ view: inout FieldView, _ field: FormField, _ value: AnswerValue?, _ path: AnswerPath) {
        view.template = field.type == .party ? "field_party" : "field_group"
        view.help = field.help?.in(language)
        let count = max(value?.list?.count ?? 0, max(field.count.least, 1))
        view.repeats = (0..<count).map { index in
            let item = path.appending(index)
            return FieldView.Repeat(
                repeatId: Self.id(of: item),
                repeatTitle: field.count.most == 1 ? view.label : "\(view.label) \(index + 1)",
                parts: views(field.fields, at: item),
                removable: count > field.count.least && !(count == 1 && value == nil),
                removeValue: "remove:\(item)"
            )
        }
        view.addable = count < field.count.most
        view.addValue = "add:\(path)"
        view.addLabel = messages["form.add", ["what": view.label]]
    }
}
