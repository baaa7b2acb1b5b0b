package import Registry

/// The counter: who stands there, what they come for; then whoever works there types.
package struct CounterPage: PageValues {
    package static let template = "counter"

    package struct Typed: Sendable {
        package var name = ""
        package var number = ""
        package var contact = ""
        package var form = ""
        package var cause = ""
        package var isSeen = false
        package var nameProblem: String?
        package var numberProblem: String?
        package var contactProblem: String?
        package var causeProblem: String?
        package var seenProblem: String?

        package init() {}
    }

    package struct Choice: Sendable {
        package let choiceValue: String
        package let choiceLabel: String
        package let choiceHere: Bool
    }

    package let actionHref: String
    package let typedName: String
    package let typedNumber: String
    package let typedContact: String
    package let typedCause: String
    package let typedSeen: Bool
    package let formChoices: [Choice]
    package let nameProblem: String?
    package let numberProblem: String?
    package let contactProblem: String?
    package let causeProblem: String?
    package let seenProblem: String?
    package let errors: [PageError]

    package init(court: String, forms: [(id: String, title: String)], typed: Typed = Typed(), words: Words) {
        actionHref = Link.counter(court)
        (typedName, typedNumber, typedContact) = (typed.name, typed.number, typed.contact)
        (typedSeen, typedCause) = (typed.isSeen, typed.cause)
        causeProblem = typed.causeProblem
        formChoices = forms.map {
            Choice(choiceValue: $0.id, choiceLabel: $0.title, choiceHere: $0.id == typed.form)
        }
        (nameProblem, numberProblem) = (typed.nameProblem, typed.numberProblem)
        (contactProblem, seenProblem) = (typed.contactProblem, typed.seenProblem)
        let places = [
            ("#name", nameProblem), ("#number", numberProblem), ("#seen", seenProblem), ("#contact", contactProblem),
            ("#cause", causeProblem),
        ]
        errors = places.compactMap { href, text in text.map { PageError(href: href, text: $0) } }
    }
}
