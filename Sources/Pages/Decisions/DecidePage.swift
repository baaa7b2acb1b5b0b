package import Filings
package import Law
package import Registry

/// A page that asks for what a decision or a remedy needs, and says what follows from it.
package struct DecidePage: PageValues {
    package static let template = "decide"

    package struct Notice: Sendable {
        package let noticeLabel: String
        package let noticeText: String
    }

    package struct Button: Sendable {
        package let buttonValue: String
        package let buttonLabel: String
        package let buttonClass: String
    }

    package let heading: String
    package let filingTitle: String
    package let filingReference: String
    package let backHref: String
    package let actionHref: String
    package let revision: String
    package let isDesk: Bool
    package let effect: String
    package let notices: [Notice]
    package let fields: [FieldView]
    package let buttons: [Button]
    package let errors: [PageError]
}

/// What was typed on such a page, and what is wrong with it: nothing typed is lost.
package struct Deciding: Sendable {
    package var typed: [String: String]
    /// By field.
    package var problems: [String: String]

    package init(typed: [String: String] = [:], problems: [String: String] = [:]) {
        self.typed = typed
        self.problems = problems
    }
}

/// Puts a ``DecidePage`` together: `decide.KEY.title` and `.effect` of the messages are its words.
struct DecideBuilder {
    let key: String
    let view: FilingView
    let deciding: Deciding
    let words: Words
    var notices: [DecidePage.Notice] = []
    var fields: [FieldView] = []
    var buttons: [DecidePage.Button] = []

    init(_ key: String, _ view: FilingView, _ deciding: Deciding, _ words: Words) {
        self.key = key
        self.view = view
        self.deciding = deciding
        self.words = words
    }

    var messages: Messages { words.messages }

    mutating func note(_ label: String, _ text: String) {
        guard !text.isEmpty else { return }
        notices.append(DecidePage.Notice(noticeLabel: label, noticeText: text))
    }

    mutating func text(_ name: String, _ preset: String = "", isOptional: Bool = false, isLong: Bool = false) {
        var field = FieldView(
            template: isLong ? "field_long_text" : "field_text",
            id: name,
            name: name,
            label: messages["decide.\(key).\(name)"]
        )
        field.value = deciding.typed[name] ?? preset
        field.optional = isOptional
        finish(&field, hint: "decide.\(key).\(name)_hint")
    }

    mutating func choice(_ name: String, _ choices: [(value: String, label: String, note: String?)], preset: String) {
        var field = FieldView(
            template: "field_choice",
            id: name,
            name: name,
            label: messages["decide.\(key).\(name)"]
        )
        let chosen = deciding.typed[name] ?? preset
        field.choices = choices.enumerated().map { index, choice in
            FieldView.Choice(
                choiceId: index == 0 ? name : "\(name)-\(index + 1)",
                choiceValue: choice.value,
                choiceLabel: choice.label,
                choiceNote: choice.note,
                choiceChecked: choice.value == chosen,
                revealsAny: false,
                reveals: []
            )
        }
        finish(&field, hint: "decide.\(key).\(name)_hint")
    }

    private mutating func finish(_ field: inout FieldView, hint: String) {
        field.help = messages.has(hint) ? messages[hint] : nil
        field.problem = deciding.problems[field.name]
        let described = [
            field.help == nil ? nil : "\(field.id)-hint", field.problem == nil ? nil : "\(field.id)-problem",
        ].compactMap { $0 }
        field.describedBy = described.isEmpty ? nil : described.joined(separator: " ")
        fields.append(field)
    }

    mutating func button(_ value: String, isMain: Bool = true) {
        buttons.append(
            DecidePage.Button(
                buttonValue: value,
                buttonLabel: messages["decide.\(key).act_\(value)"],
                buttonClass: isMain ? "big" : "alt"
            )
        )
    }

    /// The page; `revision` is what the decision rests on: the filing's version, unless something narrower is meant.
    func page(action: String, isDesk: Bool, revision: String? = nil) -> DecidePage {
        let filing = view.filing
        let general = deciding.problems[""].map { [PageError(href: "#main", text: $0)] } ?? []
        return DecidePage(
            heading: messages["decide.\(key).title"],
            filingTitle: filing.caption.in(words.language),
            filingReference: filing.reference,
            backHref: isDesk ? Link.bench(filing.id) : Link.filing(filing.id),
            actionHref: action,
            revision: revision ?? "\(filing.version)",
            isDesk: isDesk,
            effect: messages["decide.\(key).effect"],
            notices: notices,
            fields: fields,
            buttons: buttons,
            errors: general
                + fields.compactMap { field in
                    field.problem.map { PageError(href: "#\(field.id)", text: $0) }
                }
        )
    }
}
