package import Filings
package import Forms
package import Law
package import Registry

/// Recording that a notice was served by hand, by post or by leaving it.
package struct ServicePage: PageValues {
    package static let template = "service"

    package struct Manner: Sendable {
        package let mannerValue: String
        package let mannerLabel: String
        package let mannerNote: String
        package let mannerChecked: Bool
    }

    package let filingTitle: String
    package let filingReference: String
    package let benchHref: String
    package let actionHref: String
    package let revision: String
    package let noticeSentence: String
    package let manners: [Manner]
    package let dayValue: String
    package let dayLeast: String
    package let dayMost: String
    package let dayProblem: String?
    package let mannerProblem: String?
    package let errors: [PageError]

    package init?(
        _ view: FilingView,
        day: String,
        manner: ServiceManner?,
        dayProblem: String?,
        isPosted: Bool,
        words: Words
    ) {
        guard let notice = view.notices.last else { return nil }
        let (filing, messages) = (view.filing, words.messages)
        filingTitle = filing.caption.in(words.language)
        filingReference = filing.reference
        benchHref = Link.bench(filing.id)
        actionHref = Link.correctionService(filing.id)
        revision = "\(filing.version)"
        noticeSentence =
            messages[
                "service.notice",
                ["number": notice.number, "at": words.moment(notice.issuedAt), "days": "\(notice.days)"]
            ]
        manners = ServiceManner.byHand.map { one in
            Manner(
                mannerValue: one.rawValue,
                mannerLabel: messages["manner.\(one.rawValue)"],
                mannerNote: messages["service.note_\(one.rawValue)"],
                mannerChecked: one == manner
            )
        }
        dayValue = day
        dayLeast = CourtDate(notice.issuedAt).description
        dayMost = words.today.description
        self.dayProblem = dayProblem
        mannerProblem = isPosted && manner == nil ? messages["service.choose"] : nil
        let places = [("#manner", mannerProblem), ("#day", dayProblem)]
        errors = places.compactMap { href, text in text.map { PageError(href: href, text: $0) } }
    }
}

/// Asks before a filing is returned and recorded.
package struct ReturnPage: PageValues {
    package static let template = "return_confirm"
    package let filingTitle: String
    package let filingReference: String
    package let benchHref: String
    package let actionHref: String
    package let revision: String
    package let servedSentence: String
    package let dueSentence: String
    package let defects: [DefectView]
    package let mayReturn: Bool
    package let whyNot: String?
    package let errors: [PageError]

    package init?(_ view: FilingView, form: FormDefinition?, isChanged: Bool, words: Words) {
        guard let found = DefectsOfNotice(view, form: form, words: words) else { return nil }
        let (filing, messages) = (view.filing, words.messages)
        filingTitle = filing.caption.in(words.language)
        filingReference = filing.reference
        benchHref = Link.bench(filing.id)
        actionHref = Link.returnRecord(filing.id)
        revision = "\(filing.version)"
        defects = found.views
        if case .effective(let at, let manner, let deadline) = found.notice.service {
            servedSentence =
                messages[
                    "return.served",
                    [
                        "number": found.notice.number, "at": words.moment(at),
                        "manner": messages["manner.\(manner.rawValue)"],
                    ]
                ]
            dueSentence = messages["return.due", ["date": words.date(deadline.lastDay), "left": words.left(deadline)]]
            mayReturn = deadline.hasRunOut(on: words.today)
            whyNot = mayReturn ? nil : messages["return.runs", ["date": words.date(deadline.lastDay)]]
        } else {
            servedSentence = messages["return.unserved", ["number": found.notice.number]]
            dueSentence = ""
            (mayReturn, whyNot) = (false, messages["return.unserved_why"])
        }
        errors = isChanged ? [PageError(href: "#main", text: messages["return.changed"])] : []
    }
}

/// What somebody else's act has made impossible, in a correction: nothing was changed.
package struct OvertakenPage: PageValues {
    package static let template = "overtaken"
    package let filingTitle: String
    package let sentence: String
    package let benchHref: String
    package let queueHref: String

    package init(_ filing: FilingRecord, sentence: String, words: Words) {
        filingTitle = filing.caption.in(words.language)
        self.sentence = sentence
        benchHref = Link.bench(filing.id)
        queueHref = Link.queue(filing.court)
    }
}
