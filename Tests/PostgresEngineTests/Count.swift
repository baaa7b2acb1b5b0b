import Synchronization

/// How often a body ran.
final class Count: Sendable {
    private let runs = Atomic(0)

    /// - Returns: the number of this run.
    @discardableResult
    func run() -> Int { runs.add(1, ordering: .relaxed).newValue }

    var value: Int { runs.load(ordering: .relaxed) }
}
