extension FormDefinition {
    /// Whether every plaintiff has agreed to be served electronically, at the account in this system.
    ///
    /// Online Litigation Rules arts. 29 and 31: at an address that a party has given or confirmed, service is effective when
    /// the message reaches the system that holds the address. An agreement to text messages only does not confirm the account.
    package func acceptsServiceHere(_ answers: Answers) -> Bool {
        let kept = pruned(answers)
        let plaintiffs = parties(answers).filter { $0.role == .plaintiff }
        guard !plaintiffs.isEmpty else { return false }
        return plaintiffs.allSatisfy { plaintiff in
            guard plaintiff.fields[.electronicServiceConsent] == "yes",
                case .key(let group) = plaintiff.path.steps.first, let field = field(named: group)
            else { return false }
            guard let means = itemFields(of: field).first(where: { $0.means == .electronicServiceMeans }) else {
                return true
            }
            return kept[plaintiff.path.appending(means.id)]?.list?.contains { $0.text == "platform" } ?? false
        }
    }
}
