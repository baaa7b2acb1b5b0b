package import Forms
package import Law

/// A line of the summary of errors on top of a form.
package struct PageError: Sendable {
    package let errorHref: String
    package let errorText: String

    package init(href: String, text: String) {
        errorHref = href
        errorText = text
    }

    package static func errors(_ findings: [AnswerFinding], in language: Language) -> [PageError] {
        findings.filter { $0.severity != .advice }.map {
            PageError(href: "#" + FormFieldViews.id(of: $0.path), text: $0.sentence.in(language))
        }
    }
}
