package import Filings
package import Forms
package import Law
package import Registry

/// What the party has to correct: each thing with the way to its place, then checking, signing and handing in again.
package struct CorrectionPage: PageValues {
    package static let template = "correction"

    package let filingTitle: String
    package let filingReference: String
    package let backHref: String
    package let stripTone: String
    package let stripState: String
    package let stripTurn: String
    package let stripText: String?
    package let stripDate: String?
    package let stripDays: String?
    package let stripArticle: String?
    package let rail: [StripWords.Step]
    package let countSentence: String
    package let reason: String?
    package let defects: [DefectView]
    package let noticeHref: String
    package let documentsHref: String
    package let answersHref: String
    package let hasChanges: Bool
    package let changes: [ChangeView]
    package let clockWarning: String?

    package init?(_ view: FilingView, form: FormDefinition?, words: Words) {
        guard let found = DefectsOfNotice(view, form: form, words: words) else { return nil }
        let (filing, messages, notice) = (view.filing, words.messages, found.notice)
        let strip = StripWords(filing, words: words)
        filingTitle = filing.caption.in(words.language)
        filingReference = filing.reference
        backHref = Link.filing(filing.id)
        (stripTone, stripState, stripTurn, stripText) = (strip.tone, strip.state, strip.turn, strip.text)
        (stripDate, stripDays, stripArticle, rail) = (strip.date, strip.days, strip.article, strip.rail)
        countSentence = messages["correction.count", ["count": "\(notice.defects.count)"]]
        reason =
            notice.reason.isEmpty
            ? nil : messages["correction.again", ["ordinal": "\(notice.ordinal)", "reason": notice.reason]]
        defects = found.views
        noticeHref = Link.paper(filing.id, notice.paper)
        documentsHref = Link.documents(filing.id)
        answersHref = Link.answers(filing.id)
        changes = ChangeView.sinceLast(view, form: form, words: words)
        hasChanges = !changes.isEmpty
        let uncertain = notice.service.deadline?.isPastCalendar == true
        clockWarning = uncertain ? messages["deadline.uncertain"] : nil
    }
}

/// One difference between two submissions.
package struct ChangeView: Sendable {
    package let changeWhat: String
    package let changeWord: String
    package let changeBefore: String?
    package let changeAfter: String?

    package static func all(_ differences: SubmissionDifferences, words: Words) -> [ChangeView] {
        let messages = words.messages
        let answers = differences.answers.map { answer in
            let kind = answer.before.isEmpty ? "added" : answer.after.isEmpty ? "removed" : "changed"
            return ChangeView(
                changeWhat: answer.label,
                changeWord: messages["difference.\(kind)"],
                changeBefore: answer.before.isEmpty ? nil : answer.before,
                changeAfter: answer.after.isEmpty ? nil : answer.after
            )
        }
        let documents = differences.documents.map { item in
            let said = words.aboutAndProves(item.document)
            let what = messages["difference.document", ["name": item.document.title]]
            switch item.change {
            case .added:
                return ChangeView(
                    changeWhat: what,
                    changeWord: messages["difference.added"],
                    changeBefore: nil,
                    changeAfter: said
                )
            case .leftOut:
                return ChangeView(
                    changeWhat: what,
                    changeWord: messages["difference.removed"],
                    changeBefore: said,
                    changeAfter: nil
                )
            case .described(let before):
                return ChangeView(
                    changeWhat: what,
                    changeWord: messages["difference.described"],
                    changeBefore: "\(before.title) · \(words.aboutAndProves(before))",
                    changeAfter: "\(item.document.title) · \(said)"
                )
            }
        }
        return answers + documents
    }

    /// What was changed in a correction that is being written.
    static func sinceLast(_ view: FilingView, form: FormDefinition?, words: Words) -> [ChangeView] {
        guard let submission = view.submission, let draft = view.draft else { return [] }
        let before = submission.documents.compactMap { id in view.handedIn.first { $0.id == id } }
        let differences = SubmissionDifferences(
            form: form,
            from: (submission.answers, before),
            to: (form?.pruned(draft.answers) ?? draft.answers, view.documents),
            in: words.language
        )
        return all(differences, words: words)
    }
}

/// Two submissions one after the other: what is not the same.
package struct DifferencesPage: PageValues {
    package static let template = "differences"

    package struct Round: Sendable {
        package let roundHref: String
        package let roundLabel: String
        package let roundHere: Bool
    }

    package let filingTitle: String
    package let backHref: String
    package let comparedSentence: String
    package let hasRounds: Bool
    package let rounds: [Round]
    package let hasChanges: Bool
    package let changes: [ChangeView]

    package init(_ compared: CompareSubmissions.Compared, words: Words) {
        let (filing, messages) = (compared.filing, words.messages)
        filingTitle = filing.caption.in(words.language)
        backHref = Link.filing(filing.id)
        comparedSentence =
            messages[
                "difference.compared",
                [
                    "before": "\(compared.before.round)", "beforeAt": words.moment(compared.before.submittedAt),
                    "after": "\(compared.after.round)", "afterAt": words.moment(compared.after.submittedAt),
                ]
            ]
        rounds =
            compared.rounds < 3
            ? []
            : (2...compared.rounds).map { round in
                Round(
                    roundHref: Link.submission(filing.id, round),
                    roundLabel: messages["difference.round", ["before": "\(round - 1)", "after": "\(round)"]],
                    roundHere: round == compared.after.round
                )
            }
        hasRounds = !rounds.isEmpty
        changes = ChangeView.all(compared.differences, words: words)
        hasChanges = !changes.isEmpty
    }
}
