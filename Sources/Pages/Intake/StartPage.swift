import Filings
package import Forms
package import Law
package import Registry

/// Beginning a filing: at which court, what it is about, and which cause where the form is for every one.
package struct StartPage: PageValues {
    package static let template = "start"

    package struct CourtChoice: Sendable {
        package let courtId: String
        package let courtLabel: String
        package let courtNote: String?
        package let courtChecked: Bool
    }

    package struct CauseChoice: Sendable {
        package let causeId: String
        package let causeLabel: String
        package let causeNote: String?
        package let causeChecked: Bool
    }

    package struct OwnerChoice: Sendable {
        package let ownerId: String
        package let ownerName: String
        package let ownerChosen: Bool
    }

    /// What was typed and chosen so far.
    package struct Typed: Sendable {
        package var courtQuery = ""
        package var causeQuery = ""
        package var form: String?
        package var court: String?
        package var cause: String?
        /// Whose it is to be, where one types for others.
        package var owner: String?

        package init() {}
    }

    package let searchHref = Link.start
    package let guideHref = Link.guide
    package let actionHref = Link.filings
    package let forms: [FormCard]
    package let courtQuery: String
    package let hasCourts: Bool
    package let courts: [CourtChoice]
    package let courtsSentence: String
    package let causeShown: Bool
    package let causeQuery: String
    package let hasCauses: Bool
    package let causes: [CauseChoice]
    package let causesSentence: String
    package let chosenForm: String
    package let chosenCourt: String
    package let typesForOthers: Bool
    package let owners: [OwnerChoice]
    package let formProblem: String?
    package let courtProblem: String?
    package let causeProblem: String?
    package let errors: [PageError]

    /// How many courts or causes are shown; more means: say it more precisely.
    private static let shown = 12

    package init(
        forms: [FormDefinition],
        courts all: [Court],
        finder: ReferenceFinder,
        typed: Typed,
        isPosted: Bool,
        principals: [ListAssistance.Person] = [],
        words: Words
    ) {
        let messages = words.messages
        typesForOthers = !principals.isEmpty
        owners = principals.map {
            OwnerChoice(
                ownerId: $0.account.description,
                ownerName: $0.name,
                ownerChosen: $0.account.description == typed.owner
            )
        }
        let chosen = forms.count == 1 ? forms.first : forms.first { $0.id == typed.form }
        self.forms = forms.map { FormCard($0, chosen: chosen?.id, words: words) }
        (courtQuery, causeQuery) = (typed.courtQuery, typed.causeQuery)
        (chosenForm, chosenCourt) = (chosen?.id ?? "", typed.court ?? "")
        let fitting = Self.courts(all, finder, typed)
        courts = fitting.map { court in
            CourtChoice(
                courtId: court.code.description,
                courtLabel: court.name.in(words.language),
                courtNote: [words.language == .chinese ? court.province : nil, court.level.name.in(words.language)]
                    .compactMap { $0 }.joined(separator: " · "),
                courtChecked: court.code.description == typed.court || fitting.count == 1
            )
        }
        hasCourts = !courts.isEmpty
        courtsSentence = Self.sentence("", of: courts.count, for: typed.courtQuery, messages)
        causeShown = chosen?.takesAnyCause == true
        let known = causeShown ? Self.causes(finder, typed, words) : []
        causes = known.map { cause in
            let above = words.causes.path(to: cause.code).dropFirst().dropLast().map { $0.name.in(words.language) }
            return CauseChoice(
                causeId: cause.code,
                causeLabel: cause.name.in(words.language),
                causeNote: above.isEmpty ? nil : above.joined(separator: " › "),
                causeChecked: cause.code == typed.cause || known.count == 1
            )
        }
        hasCauses = !causes.isEmpty
        causesSentence = Self.sentence("cause_", of: causes.count, for: typed.causeQuery, messages)
        formProblem = isPosted && chosen == nil ? messages["start.choose_form"] : nil
        courtProblem = isPosted && typed.court == nil ? messages["start.choose_court"] : nil
        causeProblem = isPosted && causeShown && typed.cause == nil ? messages["start.choose_cause"] : nil
        errors = [("#court", courtProblem), ("#form", formProblem), ("#cause", causeProblem)]
            .compactMap { href, text in text.map { PageError(href: href, text: $0) } }
    }

    private static func courts(_ all: [Court], _ finder: ReferenceFinder, _ typed: Typed) -> [Court] {
        guard !typed.courtQuery.isEmpty else {
            return all.filter { $0.mayIssueCaseNumbers && $0.code.description == typed.court }
        }
        return finder.courts(typed.courtQuery, limit: shown, where: \.mayIssueCaseNumbers)
    }

    private static func causes(_ finder: ReferenceFinder, _ typed: Typed, _ words: Words) -> [Cause] {
        guard !typed.causeQuery.isEmpty else { return typed.cause.flatMap(words.causes.withCode).map { [$0] } ?? [] }
        return finder.causes(typed.causeQuery, on: words.today, limit: shown)
    }

    private static func sentence(_ what: String, of count: Int, for query: String, _ messages: Messages) -> String {
        if query.isEmpty { return messages["start.\(what)ask"] }
        if count == 0 { return messages["start.\(what)none"] }
        return count >= shown
            ? messages["start.\(what)many", ["shown": "\(shown)"]]
            : messages["start.\(what)found", ["count": "\(count)"]]
    }
}
