extension FormDefinition {
    /// The pages to be asked under these answers, in order; a page over the items of a group once for each.
    package func reachable(_ answers: Answers) -> [FormPage] { Reach(self, answers).pages }

    /// The page of this identifier, if these answers lead to it.
    package func page(_ id: String, _ answers: Answers) -> FormPage? { reachable(answers).first { $0.id == id } }

    /// Only the answers that the questions asked lead to; everything on abandoned branches and every unknown name is gone.
    ///
    /// Pruning what is pruned changes nothing.
    package func pruned(_ answers: Answers) -> Answers { Reach(self, answers, namesPages: false).kept }

    /// The page that follows, or the first; nil after the last.
    package func page(after id: String?, _ answers: Answers) -> FormPage? {
        let pages = reachable(answers)
        guard let id else { return pages.first }
        guard let index = pages.firstIndex(where: { $0.id == id }) else { return nil }
        return pages.dropFirst(index + 1).first
    }

    package func page(before id: String, _ answers: Answers) -> FormPage? {
        let pages = reachable(answers)
        return pages.firstIndex { $0.id == id }.flatMap { pages[..<$0].last }
    }
}

extension FormField {
    /// Whether the question is asked where it stands: `base` is that of its page, or the item of its group.
    package func isAsked(in base: AnswerPath, pruned answers: Answers) -> Bool {
        when?.holds(for: answers, inside: base.indexes) ?? true
    }
}
