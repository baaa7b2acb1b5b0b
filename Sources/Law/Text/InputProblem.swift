/// Why something a person typed cannot be taken, and what the person can do about it.
public protocol InputProblem: Error, Sendable {
    /// A stable code for programs, in kebab case, such as `citizen-number-checksum`.
    var code: String { get }

    /// One sentence for the person, saying what to do.
    var sentence: Bilingual { get }
}
