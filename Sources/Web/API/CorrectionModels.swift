import Filings
import Forms
import Interchange
import Law
import Registry

extension PlaceModel {
    init(_ place: DefectPlace) {
        switch place {
        case .whole: self.init(kind: "whole")
        case .answer(let page, let path): self.init(kind: "answer", page: page, path: path?.description)
        case .document(let sort, let id): self.init(kind: "document", role: sort, document: id)
        }
    }

    /// Nil for what is no place.
    var place: DefectPlace? {
        switch (kind, page, role) {
        case ("whole", _, _): return .whole
        case ("answer", let page?, _):
            guard let path else { return .answer(page: page, path: nil) }
            return AnswerPath(path).map { .answer(page: page, path: $0) }
        case ("document", _, let role?): return .document(sort: role, id: document)
        default: return nil
        }
    }
}

extension CorrectionNoticeModel {
    init(_ notice: CorrectionNoticeRecord, in language: Language) {
        func filled(_ text: String) -> String? { text.isEmpty ? nil : text }
        self.init(
            id: notice.paper.description,
            number: notice.number,
            ordinal: notice.ordinal,
            defects: notice.defects.map { defect in
                NoticedDefectModel(
                    code: defect.code,
                    says: defect.statement.in(language),
                    remedy: defect.remedy?.in(language),
                    article: defect.article?.cited(in: language),
                    place: PlaceModel(defect.place),
                    note: filled(defect.note)
                )
            },
            days: notice.days,
            reason: filled(notice.reason),
            internalNote: filled(notice.internalNote),
            issuedAt: notice.issuedAt.rfc3339,
            service: ServiceModel(notice.service, in: language)
        )
    }
}

extension ServiceModel {
    init(_ service: ServiceState, in language: Language) {
        switch service {
        case .underway: self.init(state: "underway", at: nil, manner: nil, deadline: nil)
        case .arrived(let at): self.init(state: "arrived", at: at.rfc3339, manner: nil, deadline: nil)
        case .effective(let at, let manner, let deadline):
            self.init(
                state: "effective",
                at: at.rfc3339,
                manner: manner.rawValue,
                deadline: DeadlineModel(deadline, in: language)
            )
        }
    }
}

extension DifferencesModel {
    init(_ compared: CompareSubmissions.Compared) {
        func filled(_ text: String) -> String? { text.isEmpty ? nil : text }
        self.init(
            round: compared.after.round,
            answers: compared.differences.answers.map {
                Answer(path: $0.path.description, label: $0.label, before: filled($0.before), after: filled($0.after))
            },
            documents: compared.differences.documents.map { item in
                let change =
                    switch item.change {
                    case .added: "added"
                    case .leftOut: "leftOut"
                    case .described: "described"
                    }
                return Document(id: item.document.id.description, title: item.document.title, change: change)
            }
        )
    }
}
