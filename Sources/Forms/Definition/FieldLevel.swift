/// How much an answer is wanted.
package enum FieldLevel: String, Sendable, CaseIterable {
    /// The law asks for it; without it the form is incomplete.
    case required
    /// Asked for, and its absence pointed out, but never in the way.
    case expected
    case optional
}
