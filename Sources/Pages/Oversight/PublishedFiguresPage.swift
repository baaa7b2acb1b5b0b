import Filings
package import Law
package import Registry

/// How a court takes cases in, for everybody.
package struct PublishedFiguresPage: PageValues {
    package static let template = "figures"

    package struct Choice: Sendable {
        package let quarterValue: String
        package let quarterLabel: String
        package let quarterChosen: Bool
    }

    package struct Figure: Sendable {
        package let figureLabel: String
        package let figureCount: String
        package let figureIsPart: Bool
    }

    package let figuresHref = Link.figures
    package let courtText: String
    package let courtProblem: String?
    package let errors: [PageError]
    package let choices: [Choice]
    package let hasFigures: Bool
    package let figuresHeading: String
    package let registeredText: String
    package let figures: [Figure]

    /// What is found is nil where no court is known by what was typed.
    package init(typed: String, quarters: [Quarter], _ found: ViewPublishedFigures.Found?, words: Words) {
        let messages = words.messages
        courtText = found.map { $0.court.name.chinese } ?? typed
        courtProblem = found == nil && !typed.isEmpty ? messages["figures.unknown_court"] : nil
        errors = courtProblem.map { [PageError(href: "#court", text: $0)] } ?? []
        choices = quarters.map { quarter in
            Choice(
                quarterValue: quarter.description,
                quarterLabel: messages["figures.quarter_\(quarter.number)", ["year": "\(quarter.year)"]],
                quarterChosen: quarter == (found?.quarter ?? quarters.first)
            )
        }
        hasFigures = found != nil
        figuresHeading =
            found.map {
                let period = messages["figures.quarter_\($0.quarter.number)", ["year": "\($0.quarter.year)"]]
                return "\($0.court.name.in(words.language)) · \(period)"
            } ?? ""
        registeredText =
            found.map {
                messages["figures.registered", ["year": "\($0.quarter.year)", "count": "\($0.registered)"]]
            } ?? ""
        figures = (found?.figures ?? []).map { figure in
            Figure(
                figureLabel: figure.ground.map {
                    "\($0.statement.in(words.language)) · \($0.article.cited(in: words.language))"
                } ?? messages["overview.kind_\(figure.kind.rawValue)"],
                figureCount: Self.text(figure.count, words),
                figureIsPart: figure.ground != nil
            )
        }
    }

    private static func text(_ count: PublishedCount, _ words: Words) -> String {
        switch count {
        case .exactly(let count): "\(count)"
        case .few: words.messages["figures.few", ["limit": "\(PublishedCount.limit)"]]
        case .withheld: words.messages["figures.withheld"]
        }
    }
}
