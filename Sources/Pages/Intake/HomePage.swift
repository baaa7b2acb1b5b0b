package import Forms
package import Law

/// What can be filed here, as a card.
package struct FormCard: Sendable {
    package let formId: String
    package let formName: String
    package let formSummary: String
    package let formChecked: Bool

    package init(_ form: FormDefinition, chosen: String?, words: Words) {
        formId = form.id
        formName = form.title.in(words.language)
        formSummary = (form.summary ?? form.notes.first)?.in(words.language) ?? ""
        formChecked = form.id == chosen
    }
}

/// The front door.
package struct HomePage: PageValues {
    package static let template = "home"

    package let startHref = Link.start
    package let signedIn: Bool
    package let myFilingsHref = Link.filings
    package let signInHref = Link.signIn
    package let registerHref = Link.openAccount
    package let figuresHref = Link.figures
    package let guideHref = Link.guide
    package let forms: [FormCard]

    package init(signedIn: Bool, forms: [FormDefinition], words: Words) {
        self.signedIn = signedIn
        self.forms = forms.map { FormCard($0, chosen: nil, words: words) }
    }
}

/// What is shown where there is no network.
package struct OfflinePage: PageValues {
    package static let template = "offline"

    package init() {}
}

/// All filings and drafts of one person.
package struct MyFilingsPage: PageValues {
    package static let template = "my_filings"
    package let startHref = Link.start
    package let batchesHref: String
    package let assistantsHref = Link.assistants
    /// Whose they are, where they are not one's own.
    package let ownerName: String?
    package let hasPrincipals: Bool
    package let principals: [Principal]
    package let hasFilings: Bool
    package let filings: [Row]
    package let previousHref: String?
    package let nextHref: String?

    /// Somebody for whom one types.
    package struct Principal: Sendable {
        package let principalHref: String
        package let principalName: String
    }

    package struct Row: Sendable {
        package let filingHref: String
        package let filingName: String
        package let filingAbout: String
        package let filingState: String
        package let filingTurn: String
        package let filingTurnTone: String
        package let filingDue: String?
    }
}
