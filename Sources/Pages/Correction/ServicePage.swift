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
    package let dayFields: [FieldView]
    package let mannerProblem: String?
    package let errors: [PageError]

    package init?(
        _ view: FilingView,
        day: ServiceDay,
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
        var field = FieldView(template: "field_date", id: "day", name: "day", label: messages["service.day"])
        field.help = messages["service.day_hint"]
        field.problem = dayProblem
        field.describedBy = dayProblem == nil ? "day-hint" : "day-hint day-problem"
        (field.year, field.month, field.day) = (day.year, day.month, day.day)
        dayFields = [field]
        mannerProblem = isPosted && manner == nil ? messages["service.choose"] : nil
        let places = [("#manner", mannerProblem), ("#day", dayProblem)]
        errors = places.compactMap { href, text in text.map { PageError(href: href, text: $0) } }
    }
}

/// A day as it is typed, in three pieces.
package struct ServiceDay: Sendable {
    package var year: String
    package var month: String
    package var day: String

    package init(year: String, month: String, day: String) {
        (self.year, self.month, self.day) = (year, month, day)
    }

    package init(_ date: CourtDate) {
        self.init(year: "\(date.year)", month: "\(date.month)", day: "\(date.day)")
    }

    /// Nil for what is no day.
    package var date: CourtDate? {
        func padded(_ text: String, _ width: Int) -> String {
            let digits = text.filter { !$0.isWhitespace }
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return CourtDate("\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))")
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
