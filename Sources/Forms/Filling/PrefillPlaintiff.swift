extension FormDefinition {
    /// Answers that begin with one plaintiff, of whom this much is known already.
    package func prefilled(plaintiff known: [Meaning: String]) -> Answers {
        var answers = Answers()
        let parties = pages.flatMap(\.fields).first { $0.type == .party && $0.role == .plaintiff }
        guard let parties else { return answers }
        let base = AnswerPath([.key(parties.id)]).appending(0)
        var set: Set<Meaning> = []
        for field in itemFields(of: parties) {
            guard let meaning = field.means, let text = known[meaning], set.insert(meaning).inserted else { continue }
            answers[base.appending(field.id)] = .text(text)
        }
        return answers
    }
}
