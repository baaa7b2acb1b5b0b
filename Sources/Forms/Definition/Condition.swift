/// When a section, page or field is asked at all.
package indirect enum Condition: Hashable, Sendable {
    /// Any answer has been given.
    case filled(FieldReference)
    /// The answer is one of these; for check boxes, one of these is ticked.
    case isOne(FieldReference, of: [String])
    case not(Condition)
    case all([Condition])
    case any([Condition])

    package var references: [FieldReference] {
        switch self {
        case .filled(let reference): [reference]
        case .isOne(let reference, _): [reference]
        case .not(let condition): condition.references
        case .all(let conditions), .any(let conditions): conditions.flatMap(\.references)
        }
    }
}

/// A field wherever it stands, such as "plaintiffs.*.sort".
///
/// A star stands for the item in which the question is asked.
package struct FieldReference: Hashable, Sendable, CustomStringConvertible {
    package let steps: [String]

    package init(_ steps: [String]) { self.steps = steps }

    package var description: String { steps.joined(separator: ".") }

    /// The answer meant when the question is asked inside the items `indexes`.
    func path(inside indexes: [Int]) -> AnswerPath {
        var remaining = indexes[...]
        return AnswerPath(steps.map { $0 == "*" ? .index(remaining.popFirst() ?? 0) : .key($0) })
    }
}
