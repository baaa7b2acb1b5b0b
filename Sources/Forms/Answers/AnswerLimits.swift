/// How large answers may be, whatever the form asks; a form sets narrower limits field by field.
package enum AnswerLimits {
    /// Lists and groups inside one another, the root counted.
    package static let depth = 8
    package static let listLength = 200
    /// Names in one group.
    package static let groupSize = 400
    /// Unicode scalars in one text.
    package static let textLength = 20_000
    /// Values of all sorts in one set of answers.
    package static let valueCount = 20_000
}
