package import Forms
package import Law

extension FormDefinition {
    /// What the plaintiffs of a filing hand in, by its cause and by what they have answered so far.
    package func materials(for filing: FilingRecord, _ answers: Answers) -> [Material] {
        MaterialsChecklist.items(forCause: filing.cause, facts: materialFacts(answers))
    }

    private func materialFacts(_ answers: Answers) -> Set<MaterialsChecklist.Fact> {
        var facts: Set<MaterialsChecklist.Fact> = []
        for plaintiff in parties(answers) where plaintiff.role == .plaintiff {
            facts.insert(plaintiff.sort == .natural ? .person : .organisation)
            if plaintiff.fields[.statutoryAgentName] != nil { facts.insert(.statutoryAgent) }
        }
        for agent in agents(answers) where agent.role == .plaintiff {
            switch agent.fields[.agentKind] {
            case "lawyer": facts.insert(.lawyer)
            case "legalWorker": facts.insert(.legalWorker)
            case "relative": facts.insert(.relative)
            case "staff": facts.insert(.staff)
            case "recommended": facts.insert(.recommended)
            default: break
            }
        }
        if answer(meaning: .feeReliefWish, answers) == "yes" { facts.insert(.feeRelief) }
        if answer(meaning: .preSuitPreservation, answers) == "yes" { facts.insert(.preserved) }
        return facts
    }
}
