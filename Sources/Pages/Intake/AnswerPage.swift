package import Filings
package import Forms
package import Law
package import Registry

/// One page of an element form: one question or one tight group.
package struct AnswerPage: PageValues {
    package static let template = "form_page"

    package struct Answered: Sendable {
        package let answeredLabel: String
        package let answeredValue: String
        package let answeredHref: String
    }

    package let filingTitle: String
    package let sectionTitle: String
    /// Typed for somebody at the counter: the focus begins at the heading, one key before the first question.
    package let atCounter: Bool
    package let sectionPosition: String
    package let sectionIntro: String?
    package let backHref: String
    package let actionHref: String
    package let autosaveHref: String
    package let formKey: String
    package let revision: String
    package let savedSentence: String
    /// Another device saved this page meanwhile: what was typed here is not saved yet.
    package let isChangedElsewhere: Bool
    package let storedHref: String
    package let answered: [Answered]
    package let hasAnswered: Bool
    package let errors: [PageError]
    /// What the court asks to be corrected on this page.
    package let hasDefects: Bool
    package let defects: [DefectView]
    package let fields: [FieldView]
    /// People of earlier filings who can be taken over with one press.
    package let known: [Known]
    package let hasKnown: Bool

    package struct Known: Sendable {
        package let knownName: String
        package let takeValue: String
    }

    /// `answers` is what was typed, kept as it was typed, right or not; `findings` stand at their fields, and there are none
    /// when the page is opened for the first time.
    package init(
        _ view: FilingView,
        page: FormPage,
        form: FormDefinition,
        answers: Answers,
        findings: [AnswerFinding],
        revision: Int,
        saved: Instant?,
        isChangedElsewhere: Bool = false,
        known: [KnownPerson] = [],
        words: Words
    ) {
        let language = words.language
        let named = Set(form.parties(answers).map(\.name))
        self.known = known.filter { !named.contains($0.name) }.map { person in
            let end = person.numberEnd.map { words.messages["form.number_end", ["end": $0]] }
            return Known(
                knownName: [person.name, end].compactMap { $0 }.joined(separator: " "),
                takeValue: "take:\(person.filing):\(person.path)"
            )
        }
        hasKnown = !self.known.isEmpty
        let pages = form.reachable(answers)
        let index = pages.firstIndex { $0.id == page.id } ?? 0
        let id = view.filing.id
        filingTitle = view.filing.caption.in(language)
        atCounter = view.filing.helper != nil && view.filing.stage.name == .draft
        sectionTitle = page.title.in(language)
        sectionPosition = words.messages["form.position", ["at": "\(index + 1)", "of": "\(pages.count)"]]
        let intro = [
            page.help?.in(language), page.article.map { words.messages["form.article", ["article": $0.in(language)]] },
        ]
        let lines = intro.compactMap { $0 }
        sectionIntro = lines.isEmpty ? nil : lines.joined(separator: language == .chinese ? "" : " ")
        let isCorrection = view.filing.stage.name == .awaitingCorrection
        backHref = index > 0 && !isCorrection ? Link.page(id, pages[index - 1].id) : view.writingHref
        let found = isCorrection ? DefectsOfNotice(view, form: form, words: words) : nil
        let noticed = found?.on(page: page) ?? []
        defects = noticed.compactMap { found?.view(of: $0) }
        hasDefects = !defects.isEmpty
        actionHref = Link.page(id, page.id)
        autosaveHref = Link.autosave(id, page.id)
        formKey = "\(id)/\(page.id)"
        self.revision = "\(revision)"
        self.isChangedElsewhere = isChangedElsewhere
        storedHref = Link.page(id, page.id)
        let time = isChangedElsewhere ? nil : saved?.courtTime.clock
        savedSentence = time.map { words.messages["form.saved", ["at": $0]] } ?? ""
        answered = Self.folded(form, answers, before: page, filing: id, language: language)
        hasAnswered = !answered.isEmpty
        errors = PageError.errors(findings, in: language)
        let exhibits = view.documents.filter { $0.role == .exhibit }.map { ($0.id.description, $0.title) }
        fields = FormFieldViews(
            answers: answers,
            findings: findings,
            messages: words.messages,
            exhibits: exhibits,
            documentsHref: Link.documents(id),
            defects: AnswerPage.atFields(noticed, words)
        ).views(of: page)
    }

    /// What the court said, by the field it said it of.
    private static func atFields(_ defects: [NoticedDefect], _ words: Words) -> [AnswerPath: String] {
        let said = defects.compactMap { defect -> (AnswerPath, String)? in
            guard case .answer(_, let path?) = defect.place else { return nil }
            return (path, DefectView.said(defect, words))
        }
        return Dictionary(said, uniquingKeysWith: { first, second in "\(first) \(second)" })
    }

    /// The last few answers of this section, folded to one line each.
    private static func folded(
        _ form: FormDefinition,
        _ answers: Answers,
        before page: FormPage,
        filing: FilingID,
        language: Language
    ) -> [Answered] {
        let pages = form.reachable(answers)
        let earlier = pages.prefix { $0.id != page.id }.filter { $0.sectionID == page.sectionID }.map(\.id)
        let rows = form.summary(answers, language).flatMap(\.rows).filter {
            earlier.contains($0.pageID) && $0.state == .filled
        }
        return rows.suffix(3).map { row in
            Answered(
                answeredLabel: row.label,
                answeredValue: row.answer.count > 60 ? row.answer.prefix(60) + "…" : row.answer,
                answeredHref: Link.page(filing, row.pageID)
            )
        }
    }
}
