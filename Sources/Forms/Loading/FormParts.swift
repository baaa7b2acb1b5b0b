/// What several forms share, by the name under which they ask for it: texts of files beside the forms.
package struct FormParts: Sendable {
    package struct Part: Sendable {
        package let file: String
        package let yaml: String

        package init(file: String, yaml: String) {
            self.file = file
            self.yaml = yaml
        }
    }

    package let byName: [String: Part]

    package init(_ byName: [String: Part]) { self.byName = byName }

    package static let none = FormParts([:])
}
