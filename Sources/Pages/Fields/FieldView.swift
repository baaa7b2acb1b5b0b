/// One field of a form page, as its partial wants it.
package struct FieldView: Sendable {
    package struct Choice: Sendable {
        package let choiceId: String
        package let choiceValue: String
        package let choiceLabel: String
        package let choiceNote: String?
        package let choiceChecked: Bool
        package let revealsAny: Bool
        package let reveals: [FieldView]
    }

    /// Questions to which several of the choices lead: they stand once, below all choices.
    package struct Shared: Sendable {
        /// "when when-2 when-3": the style sheet shows it while the second or the third choice is taken.
        package let sharedClass: String
        package let sharedParts: [FieldView]
    }

    package struct Repeat: Sendable {
        package let repeatId: String
        package let repeatTitle: String
        package let parts: [FieldView]
        package let removable: Bool
        package let removeValue: String
    }

    package var template: String
    package let id: String
    package let name: String
    package let label: String
    package var value = ""
    package var help: String?
    package var problem: String?
    /// What the court asks to be corrected here.
    package var defect: String?
    package var optional = false
    package var describedBy: String?
    package var inputMode = "text"
    package var autocomplete = "off"
    package var width = ""
    package var suffix: String?
    package var year = ""
    package var month = ""
    package var day = ""
    package var weekday: String?
    package var capitals: String?
    package var choices: [Choice] = []
    package var shared: [Shared] = []
    package var helpHref: String?
    package var helpLink = ""
    package var yes = false
    package var no = false
    package var revealsAny = false
    package var reveals: [FieldView] = []
    package var repeats: [Repeat] = []
    package var addable = false
    package var addValue = ""
    package var addLabel = ""
    package var statement = ""
    package var statementHeading: String?
    package var statementArticle: String?

    init(template: String, id: String, name: String, label: String) {
        self.template = template
        self.id = id
        self.name = name
        self.label = label
    }
}
