import Forms
import Law
import Registry

/// What the questions lead to, each with its rule.
package struct GuideResult: Sendable {
    package struct Court: Sendable {
        package let courtName: String
        package let courtWhy: String
        package let courtStarts: String
    }

    package struct Warning: Sendable {
        package let warningText: String
        package let warningArticle: String
    }

    package let causeText: String
    package let causePath: String
    package let formText: String
    package let levelText: String
    package let courts: [Court]
    package let hasCourts: Bool
    package let isChoice: Bool
    package let rules: [String]
    package let notFound: [String]
    package let feeText: String
    package let feeArticle: String
    package let warnings: [Warning]
    package let changes: [String]
    package let beginHref: String

    init(_ advice: FilingAdvice, _ answers: GuideAnswers, words: Words) {
        let (messages, language) = (words.messages, words.language)
        let form = advice.forms.first
        causeText = advice.cause.name.in(language)
        causePath = advice.path.map { $0.name.in(language) }.joined(separator: " › ")
        formText = form?.title.in(language) ?? ""
        let amount = advice.fee.claim.map { messages["fee.yuan", ["amount": $0.formatted]] }
        let reason =
            amount.map { messages["guide.level_amount", ["amount": $0]] } ?? messages["guide.level_no_amount"]
        levelText =
            messages[
                "guide.level",
                [
                    "level": advice.level.name.in(language), "reason": reason,
                    "source": JurisdictionLevel.source.in(language),
                ]
            ]
        func begin(at court: String?) -> String {
            let parameters = [("form", form?.id), ("cause", advice.cause.code), ("court", court)]
            return Link.start + "?"
                + parameters.compactMap { name, value in value.map { "\(name)=\(Link.escaped($0))" } }
                .joined(separator: "&")
        }
        courts = advice.courts.map { candidate in
            Court(
                courtName: candidate.court.name.in(language),
                courtWhy: "\(candidate.rule.place.in(language)) · \(candidate.rule.article.cited(in: language))",
                courtStarts: begin(at: candidate.court.code.description)
            )
        }
        hasCourts = !courts.isEmpty
        isChoice = advice.rules.count > 1
        rules = advice.rules.map { rule in
            messages[
                rule.isExclusive ? "guide.rule_only" : "guide.rule",
                ["place": rule.place.in(language), "article": rule.article.cited(in: language)]
            ]
        }
        notFound = advice.notFound.compactMap { rule in
            answers.places?[rule].flatMap { $0.isEmpty ? nil : messages["guide.court_not_found", ["place": $0]] }
        }
        feeText = FeeWords(advice.fee, procedure: nil, words: words).sentence
        feeArticle = advice.fee.whole.article.cited(in: language)
        warnings = advice.warnings.map { warning in
            Warning(
                warningText: messages["guide.warn_\(warning.circumstance.rawValue)"],
                warningArticle: warning.article.cited(in: language)
            )
        }
        var changes = ["cause"]
        if advice.fee.claim != nil { changes.append("amount") }
        if advice.rules.contains(.performance) { changes.append("clause") }
        if advice.rules.contains(.realEstate), advice.rules.count > 1 { changes.append("realEstate") }
        if advice.rules.contains(.plaintiffDomicile) { changes.append("abroad") }
        self.changes = changes.map { messages["guide.change_\($0)"] }
        beginHref = begin(at: nil)
    }
}
