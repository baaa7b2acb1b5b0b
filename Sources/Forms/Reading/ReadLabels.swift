package import Law

extension FormDefinition {
    /// What the question at a place is called; nil where there is none.
    package func label(at path: AnswerPath) -> Bilingual? {
        guard case .key(let name) = path.steps.last else { return nil }
        return Self.every(pages.flatMap(\.fields)).first { $0.id == name }?.label
    }

    private static func every(_ fields: [FormField]) -> [FormField] {
        fields.flatMap { [$0] + every($0.fields) }
    }
}
