import Filings
package import Law
package import Registry

/// Who types for one, and for whom one types.
package struct AssistantsPage: PageValues {
    package static let template = "assistants"

    package struct Person: Sendable {
        package let personName: String
        package let endHref: String
        package let filingsHref: String
    }

    package let backHref = Link.account
    package let actionHref = Link.assistants
    package let hasAssistants: Bool
    package let assistants: [Person]
    package let hasPrincipals: Bool
    package let principals: [Person]
    package let typedContact: String
    package let contactProblem: String?
    package let errors: [PageError]

    package init(_ both: ListAssistance.Both, contact: String = "", problem: String? = nil) {
        func people(_ people: [ListAssistance.Person]) -> [Person] {
            people.map {
                Person(
                    personName: $0.name,
                    endHref: Link.endAssistance($0.account),
                    filingsHref: Link.with(Link.filings, [("of", $0.account.description)])
                )
            }
        }
        (assistants, principals) = (people(both.assistants), people(both.principals))
        (hasAssistants, hasPrincipals) = (!both.assistants.isEmpty, !both.principals.isEmpty)
        (typedContact, contactProblem) = (contact, problem)
        errors = problem.map { [PageError(href: "#contact", text: $0)] } ?? []
    }
}

/// Asks before it ends that somebody types for another.
package struct EndAssistancePage: PageValues {
    package static let template = "end_assistance"

    package let question: String
    package let actionHref: String
    package let backHref = Link.assistants

    package init(_ person: ListAssistance.Person, words: Words) {
        question = words.messages["assistants.question", ["name": person.name]]
        actionHref = Link.endAssistance(person.account)
    }
}
