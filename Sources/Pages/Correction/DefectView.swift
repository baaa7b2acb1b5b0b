package import Filings
package import Forms
package import Law
package import Registry

/// One thing to correct, as it is shown: to the party with the way to its place, to the court as it was said.
package struct DefectView: Sendable {
    package let defectPlace: String?
    package let defectText: String
    package let defectNote: String?
    package let defectRemedy: String?
    package let defectArticle: String?
    package let defectHref: String?
    package let defectLink: String?
    /// "已修改", or "还没有改"; nil where nobody can tell, as for the filing as a whole.
    package let defectState: String?
    package let defectTone: String

    package init(
        _ defect: NoticedDefect,
        place: String?,
        href: String?,
        isChanged: Bool?,
        words: Words
    ) {
        let (messages, language) = (words.messages, words.language)
        defectPlace = place
        defectText = defect.statement.in(language)
        defectNote = defect.note.isEmpty ? nil : messages["correction.note", ["text": defect.note]]
        defectRemedy = defect.remedy?.in(language)
        defectArticle = defect.article?.cited(in: language)
        defectHref = href
        defectLink = href == nil ? nil : messages["correction.go"]
        defectState = isChanged.map { messages[$0 ? "correction.changed" : "correction.unchanged"] }
        defectTone = isChanged == true ? "done" : "todo"
    }
}

extension DefectView {
    /// Everything about a defect in one go, for where it stands beside a field or a file.
    static func said(_ defect: NoticedDefect, _ words: Words) -> String {
        let note = defect.note.isEmpty ? nil : words.messages["correction.note", ["text": defect.note]]
        let texts = [defect.statement.in(words.language), note, defect.remedy?.in(words.language)]
        return texts.compactMap { $0 }.joined(separator: words.language == .chinese ? "" : " ")
    }
}

/// The defects of a notice over one filing: where each stands, and whether anything was changed there since.
package struct DefectsOfNotice: Sendable {
    let view: FilingView
    let form: FormDefinition?
    let notice: CorrectionNoticeRecord
    let words: Words

    package init?(_ view: FilingView, form: FormDefinition?, words: Words) {
        guard let notice = view.notices.last else { return nil }
        self.view = view
        self.form = form
        self.notice = notice
        self.words = words
    }

    package var views: [DefectView] { notice.defects.map { view(of: $0) } }

    func view(of defect: NoticedDefect) -> DefectView {
        DefectView(
            defect,
            place: name(of: defect.place),
            href: view.draft == nil ? nil : href(of: defect.place),
            isChanged: view.draft == nil ? nil : isChanged(defect.place),
            words: words
        )
    }

    /// What the court found on one page of the form.
    func on(page: FormPage) -> [NoticedDefect] {
        notice.defects.filter { defect in
            guard case .answer(let id, _) = defect.place else { return false }
            return id == page.id
        }
    }

    /// What the court found about a sort of document, or about one document.
    func at(_ role: DocumentRole, document: DocumentID?) -> [NoticedDefect] {
        notice.defects.filter { $0.place == .document(sort: role.rawValue, id: document?.description) }
    }

    private var answers: Answers { view.draft?.answers ?? view.submission?.answers ?? Answers() }

    private func name(of place: DefectPlace) -> String? {
        switch place {
        case .whole: return nil
        case .answer:
            return form?.name(of: place, in: view.submission?.answers ?? Answers())?.in(words.language)
        case .document(let sort, let id):
            if let title = view.documents.first(where: { $0.id.description == id })?.title { return title }
            return DocumentRole(rawValue: sort).map(words.role)
        }
    }

    private func href(of place: DefectPlace) -> String {
        let filing = view.filing.id
        switch place {
        case .whole: return Link.answers(filing)
        case .document(let sort, _): return Link.documents(filing) + "#\(sort)"
        case .answer(let page, let path):
            // A party that was taken out has no page any more.
            guard form?.page(page, answers) != nil else { return Link.answers(filing) }
            return Link.page(filing, page) + (path.map { "#" + FormFieldViews.id(of: $0) } ?? "")
        }
    }

    private func isChanged(_ place: DefectPlace) -> Bool? {
        guard let before = view.submission, let now = view.draft else { return nil }
        switch place {
        case .whole: return nil
        case .answer(_, let path?): return before.answers[path] != now.answers[path]
        case .answer(let page, nil):
            return form?.differences(from: before.answers, to: now.answers, words.language).contains {
                $0.pageID == page
            }
        case .document(let sort, let id):
            let here = Set(view.documents.filter { $0.role.rawValue == sort }.map(\.id))
            if let id { return !here.contains { $0.description == id } }
            return view.documents.contains { $0.role.rawValue == sort && $0.state == .staged }
                || now.leftOut.contains { !here.contains($0) }
        }
    }
}

extension FilingView {
    /// Where whoever writes comes back to: the list of what is to be filled in, or of what is to be corrected.
    var writingHref: String {
        filing.stage.name == .awaitingCorrection ? Link.correction(filing.id) : Link.filing(filing.id)
    }
}
