package import Law

extension FormDefinition {
    /// The amount in dispute (标的总额); nil while it is not answered or cannot be read.
    package func claimAmount(_ answers: Answers) -> Money? {
        answer(meaning: .claimAmount, answers).flatMap { Money($0) }
    }

    /// Who sues whom: "张三诉李四", "Zhang San v Li Si"; with several on a side "张三等诉李四等"; before anybody
    /// is named, what the form is for.
    package func caption(_ answers: Answers) -> Bilingual {
        let parties = parties(answers)
        let sides = [PartyAnswer.Role.plaintiff, .defendant].map { role in
            parties.filter { $0.role == role && !$0.name.isEmpty }.map(\.name)
        }
        guard sides.contains(where: { !$0.isEmpty }) else { return title }
        let chinese = sides.map { ($0.first ?? "（未填写）") + ($0.count > 1 ? "等" : "") }
        let english = sides.map { ($0.first ?? "(not named yet)") + ($0.count > 1 ? " and others" : "") }
        return Bilingual(chinese: chinese.joined(separator: "诉"), english: english.joined(separator: " v "))
    }
}
