package import Law

/// An answer that is not the same in two submissions.
package struct AnswerDifference: Hashable, Sendable {
    /// "张三的住所".
    package let label: String
    /// Empty where nothing was answered.
    package let before: String
    package let after: String
    package let path: AnswerPath
    package let pageID: String
}

extension FormDefinition {
    /// What differs between two sets of answers, in the order of the form: what was changed, added, taken out.
    package func differences(from before: Answers, to after: Answers, _ language: Language) -> [AnswerDifference] {
        let old = labelled(before, language)
        let new = labelled(after, language)
        let earlier = Dictionary(old.map { ($0.row.path, $0) }, uniquingKeysWith: { first, _ in first })
        let later = Set(new.map(\.row.path))
        let changed = new.compactMap { now -> AnswerDifference? in
            let was = earlier[now.row.path]?.row.answer ?? ""
            guard was != now.row.answer else { return nil }
            return AnswerDifference(
                label: now.label,
                before: was,
                after: now.row.answer,
                path: now.row.path,
                pageID: now.row.pageID
            )
        }
        let gone = old.filter { !later.contains($0.row.path) && !$0.row.answer.isEmpty }.map { was in
            AnswerDifference(
                label: was.label,
                before: was.row.answer,
                after: "",
                path: was.row.path,
                pageID: was.row.pageID
            )
        }
        return changed + gone
    }

    private func labelled(_ answers: Answers, _ language: Language) -> [(label: String, row: SummaryRow)] {
        var page = (id: "", title: "")
        return summary(answers, language).flatMap(\.rows).map { row in
            // A page's title stands in its first row only.
            if row.pageID != page.id { page = (row.pageID, row.pageTitle) }
            return (page.title.isEmpty ? row.label : "\(page.title) · \(row.label)", row)
        }
    }
}
