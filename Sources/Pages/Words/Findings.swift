package import Filings
package import Forms
package import Law
package import Registry

/// One result of a look at a filing.
package struct FindingView: Sendable {
    package let findingTone: String
    package let findingWord: String
    package let findingTitle: String
    package let findingText: String?
    package let findingArticle: String?
    package let findingHref: String?
    package let findingLink: String?

    package enum Tone: String, Sendable {
        case ok
        case wait
        case bad
    }

    package init(
        _ tone: Tone,
        _ title: String,
        text: String? = nil,
        article: String? = nil,
        href: String? = nil,
        words: Words
    ) {
        findingTone = tone.rawValue
        findingWord = words.messages["finding.\(tone == .ok ? "meets" : tone == .wait ? "advice" : "lacks")"]
        findingTitle = title
        findingText = text
        findingArticle = article
        findingHref = href
        findingLink = href == nil ? nil : words.messages["finding.go"]
    }

    /// What the form's own check finds, for the party: with the way to the page.
    package static func ofAnswers(_ findings: [AnswerFinding], filing: FilingID, words: Words) -> [FindingView] {
        findings.map { finding in
            FindingView(
                finding.severity == .advice ? .wait : .bad,
                finding.sentence.in(words.language),
                href: Link.page(filing, finding.pageID),
                words: words
            )
        }
    }
}

/// Answers as they are read: sections of labels and values.
package struct AnsweredSection: Sendable {
    package struct Row: Sendable {
        package let rowLabel: String
        package let rowValue: String
    }

    package let partTitle: String
    package let partHref: String
    package let rows: [Row]

    package static func sections(
        _ form: FormDefinition,
        _ answers: Answers,
        of view: FilingView,
        words: Words
    ) -> [AnsweredSection] {
        let filing = view.filing.id
        return form.summary(
            form.listing(exhibits: view.documents.exhibitReferences, in: answers),
            words.language,
            exhibits: view.documents.exhibitLines(in: words.language)
        ).compactMap { section in
            let rows = section.rows.filter { $0.state != .empty }.map { row in
                Row(
                    rowLabel: row.pageTitle.isEmpty ? row.label : "\(row.pageTitle) · \(row.label)",
                    rowValue: row.state == .filled ? row.answer : words.messages["check.missing"]
                )
            }
            guard let first = section.rows.first, !rows.isEmpty else { return nil }
            return AnsweredSection(partTitle: section.title, partHref: Link.page(filing, first.pageID), rows: rows)
        }
    }
}
