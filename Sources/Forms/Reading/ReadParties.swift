extension FormDefinition {
    /// The parties named so far, plaintiffs first, in the order given.
    package func parties(_ answers: Answers) -> [PartyAnswer] {
        let kept = pruned(answers)
        let found = pages.flatMap { page in page.fields.filter { $0.type == .party }.flatMap { parties($0, kept) } }
        return PartyAnswer.Role.allCases.flatMap { role in found.filter { $0.role == role } }
    }

    private func parties(_ field: FormField, _ kept: Answers) -> [PartyAnswer] {
        guard let role = field.role else { return [] }
        let path = AnswerPath([.key(field.id)])
        let fields = itemFields(of: field)
        return (kept[path]?.list ?? []).indices.map { index in
            let meanings = meanings(fields, kept, at: path.appending(index))
            return PartyAnswer(
                path: path.appending(index),
                role: role,
                sort: meanings[.partySort].flatMap(PartyAnswer.Sort.init) ?? .natural,
                name: meanings[.partyName] ?? "",
                fields: meanings
            )
        }
    }

    /// All agents of all parties.
    package func agents(_ answers: Answers) -> [AgentAnswer] {
        let kept = pruned(answers)
        return parties(answers).flatMap { party in agents(of: party, kept) }
    }

    private func agents(of party: PartyAnswer, _ kept: Answers) -> [AgentAnswer] {
        guard case .key(let name) = party.path.steps.first, let field = field(named: name) else { return [] }
        return itemFields(of: field).filter { $0.means == .agents }.flatMap { group in
            let path = party.path.appending(group.id)
            return (kept[path]?.list ?? []).indices.map { index in
                let meanings = meanings(group.fields, kept, at: path.appending(index))
                return AgentAnswer(
                    path: path.appending(index),
                    party: party.path,
                    partyName: party.name,
                    role: party.role,
                    name: meanings[.agentName] ?? "",
                    authority: meanings[.agentAuthority].flatMap(AgentAnswer.Authority.init),
                    fields: meanings
                )
            }
        }
    }

    /// The text of the first answered field with this meaning outside parties.
    package func answer(meaning: Meaning, _ answers: Answers) -> String? {
        let kept = pruned(answers)
        return rootFields.first { $0.means == meaning && kept[AnswerPath([.key($0.id)])]?.text != nil }
            .flatMap { kept[AnswerPath([.key($0.id)])]?.text }
    }

    /// The fields that stand in no group.
    var rootFields: [FormField] { index.rootFields }

    /// A field standing at the root.
    func field(named id: String) -> FormField? { index.field(named: id) }

    /// Every field of the items of a repeated field, those of the pages that go over them included.
    package func itemFields(of field: FormField) -> [FormField] { index.itemFields(of: field) }

    private func meanings(_ fields: [FormField], _ kept: Answers, at base: AnswerPath) -> [Meaning: String] {
        var meanings: [Meaning: String] = [:]
        for field in fields {
            guard let meaning = field.means, let text = kept[base.appending(field.id)]?.text else { continue }
            if meanings[meaning] == nil { meanings[meaning] = text }
        }
        return meanings
    }
}
