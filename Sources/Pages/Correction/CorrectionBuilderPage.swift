package import Filings
package import Forms
package import Law
package import Registry

/// What somebody of the court has chosen and typed on the way to a correction notice; kept as it was, right or wrong.
package struct CorrectionTyping: Sendable {
    package var codes: Set<String> = []
    /// By code: which of several places, as the page numbers them; empty for all.
    package var places: [String: String] = [:]
    package var notes: [String: String] = [:]
    /// One a line.
    package var others = ""
    package var days = ""
    package var reason = ""
    package var internalNote = ""

    package init() {}

    /// Names and values to be carried through a page in hidden fields.
    var hidden: [HiddenField] {
        var fields = codes.sorted().flatMap { code -> [HiddenField] in
            [
                HiddenField("defect", code), HiddenField("place.\(code)", places[code]),
                HiddenField("note.\(code)", notes[code]),
            ]
            .compactMap { $0 }
        }
        let rest = [("others", others), ("days", days), ("reason", reason), ("internal_note", internalNote)]
        fields += rest.compactMap { HiddenField($0, $1) }
        return fields
    }
}

/// A name and a value that are not seen.
package struct HiddenField: Sendable {
    package let hiddenName: String
    package let hiddenValue: String

    init?(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return nil }
        (hiddenName, hiddenValue) = (name, value)
    }
}

/// The builder of a correction notice: defects from the catalogue, own words, days, a note for the court alone.
package struct CorrectionBuilderPage: PageValues {
    package static let template = "correction_builder"

    package struct Place: Sendable {
        package let placeValue: String
        package let placeLabel: String
        package let placeChecked: Bool
    }

    package struct Choice: Sendable {
        package let choiceCode: String
        package let choiceText: String
        package let choiceChecked: Bool
        package let choiceNote: String
        package let hasPlaces: Bool
        package let places: [Place]
    }

    package struct Group: Sendable {
        package let groupTitle: String
        package let groupCount: String?
        package let groupOpen: Bool
        package let choices: [Choice]
    }

    package let filingTitle: String
    package let filingReference: String
    package let benchHref: String
    package let actionHref: String
    package let revision: String
    package let groups: [Group]
    package let othersValue: String
    package let daysValue: String
    package let daysHint: String
    package let again: String?
    package let reasonValue: String
    package let internalNoteValue: String
    package let errors: [PageError]
    package let defectsProblem: String?
    package let daysProblem: String?
    package let reasonProblem: String?

    package init(
        _ view: FilingView,
        form: FormDefinition?,
        catalogue: DefectCatalogue,
        policy: OfficePolicy,
        typing: CorrectionTyping,
        problem: (code: Refusal.Code, sentence: String)?,
        words: Words
    ) {
        let (filing, messages) = (view.filing, words.messages)
        filingTitle = filing.caption.in(words.language)
        filingReference = filing.reference
        benchHref = Link.bench(filing.id)
        actionHref = Link.correctionPreview(filing.id)
        revision = "\(filing.version)"
        let places = DefectPlaces(view, form: form, words: words)
        groups = catalogue.groups.map { group in
            let chosen = group.defects.count { typing.codes.contains($0.code) }
            return Group(
                groupTitle: group.title.in(words.language),
                groupCount: chosen == 0 ? nil : "\(chosen)",
                groupOpen: chosen > 0,
                choices: group.defects.map { defect in
                    let offered = places.offered(for: defect, chosen: typing.places[defect.code])
                    return Choice(
                        choiceCode: defect.code,
                        choiceText: defect.statement.in(words.language),
                        choiceChecked: typing.codes.contains(defect.code),
                        choiceNote: typing.notes[defect.code] ?? "",
                        hasPlaces: !offered.isEmpty,
                        places: offered
                    )
                }
            )
        }
        othersValue = typing.others
        daysValue = typing.days.isEmpty ? "\(policy.correctionDays)" : typing.days
        daysHint =
            messages[
                "correction.days_hint",
                ["least": "\(policy.leastCorrectionDays)", "most": "\(policy.mostCorrectionDays)"]
            ]
        let ordinal = view.notices.count + 1
        again = ordinal == 1 ? nil : messages["correction.reason_needed", ["ordinal": "\(ordinal)"]]
        reasonValue = typing.reason
        internalNoteValue = typing.internalNote
        func said(_ codes: Refusal.Code...) -> String? {
            problem.flatMap { codes.contains($0.code) ? $0.sentence : nil }
        }
        defectsProblem = said(.defectsMissing, .unknownDefect, .tooLong)
        daysProblem = said(.correctionDaysOutOfRange)
        reasonProblem = said(.reasonMissing)
        let anchors = [("#defects", defectsProblem), ("#days", daysProblem), ("#reason", reasonProblem)]
        errors = anchors.compactMap { href, text in text.map { PageError(href: href, text: $0) } }
    }
}

/// The places a defect may be about in one filing, numbered as the builder offers them.
package struct DefectPlaces: Sendable {
    let view: FilingView
    let form: FormDefinition?
    let words: Words

    init(_ view: FilingView, form: FormDefinition?, words: Words) {
        self.view = view
        self.form = form
        self.words = words
    }

    /// Everything the court may mean: of parties each, of documents each and the sort as such.
    package static func all(for defect: Defect, in view: FilingView, form: FormDefinition?) -> [DefectPlace] {
        guard let submission = view.submission else { return [.whole] }
        let places = form?.places(of: defect.concerns, in: submission.answers) ?? [.whole]
        guard case .document(let sort, _)? = places.first else { return places }
        let documents = view.documents.filter { $0.role.rawValue == sort }
        return places + documents.map { .document(sort: sort, id: $0.id.description) }
    }

    /// Nothing is offered where there is but one place.
    func offered(for defect: Defect, chosen: String?) -> [CorrectionBuilderPage.Place] {
        let all = Self.all(for: defect, in: view, form: form)
        guard all.count > 1 else { return [] }
        return all.enumerated().map { index, place in
            CorrectionBuilderPage.Place(
                placeValue: "\(index + 1)",
                placeLabel: label(place),
                placeChecked: chosen == "\(index + 1)"
            )
        }
    }

    private func label(_ place: DefectPlace) -> String {
        switch place {
        case .whole: return words.messages["correction.whole"]
        case .answer: return form?.name(of: place, in: view.submission?.answers ?? Answers())?.in(words.language) ?? ""
        case .document(let sort, let id):
            let title = view.documents.first { $0.id.description == id }?.title
            return title ?? DocumentRole(rawValue: sort).map(words.role) ?? sort
        }
    }
}

/// The exact paper before it goes out, and the last question.
package struct CorrectionPreviewPage: PageValues {
    package static let template = "correction_preview"
    package let filingTitle: String
    package let filingReference: String
    package let previewHref: String
    package let actionHref: String
    package let revision: String
    package let summary: String
    package let hidden: [HiddenField]
    package let paperHtml: String
    package let internalNote: String?

    package init(_ request: PaperRequest, typing: CorrectionTyping, revision: String, html: String, words: Words) {
        let (filing, messages) = (request.filing, words.messages)
        filingTitle = filing.caption.in(words.language)
        filingReference = filing.reference
        previewHref = Link.correctionPreview(filing.id)
        actionHref = Link.correctionNotice(filing.id)
        self.revision = revision
        summary =
            messages[
                "correction.preview_summary",
                ["count": "\(request.notice?.defects.count ?? 0)", "days": "\(request.notice?.days ?? 0)"]
            ]
        hidden = typing.hidden
        paperHtml = html
        let note = request.notice?.internalNote ?? ""
        internalNote = note.isEmpty ? nil : note
    }
}
