package import Law

package struct FieldOption: Hashable, Sendable {
    package let value: String
    package let label: Bilingual
    package let help: Bilingual?

    package init(value: String, label: Bilingual, help: Bilingual? = nil) {
        self.value = value
        self.label = label
        self.help = help
    }

    package static let yesAndNo = [
        FieldOption(value: "yes", label: Bilingual(chinese: "是", english: "Yes")),
        FieldOption(value: "no", label: Bilingual(chinese: "否", english: "No")),
    ]
}
