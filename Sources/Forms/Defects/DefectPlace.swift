package import Law

/// Where in one filing a defect stands: there the party is shown it, and puts it right.
package enum DefectPlace: Codable, Hashable, Sendable {
    /// A page of the form as it is asked ("plaintiff-reach-2"), and the answer on it if it is about one.
    case answer(page: String, path: AnswerPath?)
    /// A sort of document ("identity"), and the document if it is about one.
    case document(sort: String, id: String?)
    case whole
}

extension FormDefinition {
    /// The places in these answers that a defect may be about, in the order of the form.
    ///
    /// Several where the defect concerns one of several parties. Where the answers lead to no such question, the filing as a
    /// whole: what is not asked cannot be shown there.
    package func places(of concern: Defect.Concern, in answers: Answers) -> [DefectPlace] {
        switch concern {
        case .whole: return [.whole]
        case .document(let sort): return [.document(sort: sort, id: nil)]
        case .page(let id):
            let found = reachable(answers).filter { $0.definitionID == id }
            return found.isEmpty ? [.whole] : found.map { .answer(page: $0.id, path: nil) }
        case .field(let reference):
            let found = reachable(answers).flatMap { page in
                page.paths(of: reference, in: answers).map { DefectPlace.answer(page: page.id, path: $0) }
            }
            return found.isEmpty ? [.whole] : found
        }
    }

    /// Whether some page asks for a field, whatever the answers.
    func asks(for reference: FieldReference) -> Bool {
        pages.contains { page in page.fields.contains { page.asks($0, for: reference) } }
    }

    /// What a place is called: "张三的住所地（户籍所在地）".
    package func name(of place: DefectPlace, in answers: Answers) -> Bilingual? {
        guard case .answer(let id, let path) = place else { return nil }
        guard let page = page(id, answers) else { return nil }
        guard let label = path.flatMap({ label(at: $0) }) else { return page.title }
        guard page.item != nil else { return label }
        return Bilingual(
            chinese: "\(page.title.chinese)：\(label.chinese)",
            english: "\(page.title.english): \(label.english)"
        )
    }
}

extension FormPage {
    /// Whether a field of this page, or of its items, is what the reference names.
    fileprivate func asks(_ field: FormField, for reference: FieldReference) -> Bool {
        let steps = reference.steps
        switch steps.count {
        case 1: return each == nil && field.id == steps[0]
        case 2 where each == steps[0]: return field.id == steps[1]
        case 2: return each == nil && field.id == steps[0] && field.fields.contains { $0.id == steps[1] }
        default: return false
        }
    }

    fileprivate func paths(of reference: FieldReference, in answers: Answers) -> [AnswerPath] {
        fields.filter { asks($0, for: reference) }.flatMap { field -> [AnswerPath] in
            let path = self.path(of: field)
            guard reference.steps.count == 2, each == nil else { return [path] }
            let items = answers[path]?.list ?? []
            return items.indices.map { path.appending($0).appending(reference.steps[1]) }
        }
    }
}
