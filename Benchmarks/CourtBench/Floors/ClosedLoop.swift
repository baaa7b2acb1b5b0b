import LoadGenerator
import Synchronization

/// As many as are served, one after the other on so many connections: what a floor can do at most.
struct ClosedLoop: Sendable {
    let lines: Lines
    let people: Int

    func measure(
        seconds: Double,
        _ journey: @escaping @Sendable (Int, Line) async throws -> Void
    ) async throws -> Double {
        let begin = ContinuousClock.now
        let end = begin + .seconds(seconds)
        let done = Counter()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for person in 0..<people {
                group.addTask {
                    try await lines.with { line in
                        while ContinuousClock.now < end {
                            try await journey(person, line)
                            _ = done.next()
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        return Double(done.value) / (begin.duration(to: .now) / .seconds(1))
    }
}
