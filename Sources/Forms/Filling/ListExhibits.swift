extension FormDefinition {
    /// The answers with the list of evidence as it will be read.
    ///
    /// What somebody uploads as an exhibit is meant to prove something: unless the person has ticked which exhibits belong in
    /// the list, all of them do. References to what is no longer there are left out.
    ///
    /// - Parameters:
    ///   - exhibits: references of the exhibits uploaded, in their order.
    ///   - answers: as they were given; they are not changed.
    /// - Returns: the answers with the list filled in.
    package func listing(exhibits: [String], in answers: Answers) -> Answers {
        guard let field = rootFields.first(where: { $0.means == .evidenceList }) else { return answers }
        let path = AnswerPath([.key(field.id)])
        let ticked = (answers[path]?.list ?? []).filter { $0.text.map(exhibits.contains) ?? false }
        let listed = ticked.isEmpty ? exhibits.map { AnswerValue.text($0) } : ticked
        var answers = answers
        answers[path] = listed.isEmpty ? nil : .list(listed)
        return answers
    }
}
