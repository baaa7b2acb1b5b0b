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
    package let forms: [FormCard]

    package init(signedIn: Bool, forms: [FormDefinition], words: Words) {
        self.signedIn = signedIn
        self.forms = forms.map { FormCard($0, chosen: nil, words: words) }
    }
}

/// Beginning a filing: what it is about, at which court.
package struct StartPage: PageValues {
    package static let template = "start"

    package struct CourtChoice: Sendable {
        package let courtId: String
        package let courtLabel: String
        package let courtNote: String?
        package let courtChecked: Bool
    }

    package let searchHref = Link.start
    package let actionHref = Link.filings
    package let forms: [FormCard]
    package let courtQuery: String
    package let hasCourts: Bool
    package let courts: [CourtChoice]
    package let courtsSentence: String
    package let formProblem: String?
    package let courtProblem: String?
    package let errors: [PageError]

    /// How many courts are shown; more means: say it more precisely.
    private static let shown = 12

    package init(
        forms: [FormDefinition],
        courts all: [Court],
        query: String,
        chosenForm: String?,
        chosenCourt: String?,
        isPosted: Bool,
        words: Words
    ) {
        let messages = words.messages
        let chosen = forms.count == 1 ? forms.first?.id : chosenForm
        self.forms = forms.map { FormCard($0, chosen: chosen, words: words) }
        courtQuery = query
        let wanted = query.lowercased()
        let fitting = all.filter { court in
            guard court.mayIssueCaseNumbers else { return false }
            if wanted.isEmpty { return court.code.description == chosenCourt }
            return court.name.chinese.contains(wanted) || court.name.english.lowercased().contains(wanted)
                || court.code.description == query
        }
        courts = fitting.prefix(Self.shown).map { court in
            CourtChoice(
                courtId: court.code.description,
                courtLabel: court.name.in(words.language),
                courtNote: [words.language == .chinese ? court.province : nil, court.level.name.in(words.language)]
                    .compactMap { $0 }.joined(separator: " · "),
                courtChecked: court.code.description == chosenCourt || fitting.count == 1
            )
        }
        hasCourts = !courts.isEmpty
        courtsSentence =
            wanted.isEmpty
            ? messages["start.ask"]
            : fitting.isEmpty
                ? messages["start.none"]
                : fitting.count > Self.shown
                    ? messages["start.many", ["count": "\(fitting.count)", "shown": "\(Self.shown)"]]
                    : messages["start.found", ["count": "\(fitting.count)"]]
        formProblem = isPosted && chosen == nil ? messages["start.choose_form"] : nil
        courtProblem = isPosted && chosenCourt == nil ? messages["start.choose_court"] : nil
        errors = [
            courtProblem.map { PageError(href: "#court", text: $0) },
            formProblem.map { PageError(href: "#form", text: $0) },
        ].compactMap { $0 }
    }
}

/// All filings and drafts of one person.
package struct MyFilingsPage: PageValues {
    package static let template = "my_filings"
    package let startHref = Link.start
    package let hasFilings: Bool
    package let filings: [Row]
    package let previousHref: String?
    package let nextHref: String?

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
