/// A table of causes of action, in the official order.
public struct CauseTable: Sendable {
    public let causes: [Cause]
    private let places: [String: Int]

    /// Of two causes with one code the first counts.
    public init(_ causes: [Cause]) {
        self.causes = causes
        places = Dictionary(causes.indices.map { (causes[$0].code, $0) }) { first, _ in first }
    }

    public static let builtIn = CauseTable(Causes.builtIn)

    public func withCode(_ code: String) -> Cause? { places[code].map { causes[$0] } }

    /// From the part of the table down to the cause itself; empty when the code is unknown.
    public func path(to code: String) -> [Cause] {
        guard let cause = withCode(code) else { return [] }
        return (cause.parent.map { path(to: $0) } ?? []) + [cause]
    }

    /// Whether a filing may name it: the first two levels only group causes, but for 劳动争议, which people name as it is.
    public func mayBeFiled(_ cause: Cause) -> Bool { cause.level >= 3 || cause.code == "7.19" }
}
