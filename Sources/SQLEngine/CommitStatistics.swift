import Synchronization

/// Counted since the database was opened.
package struct CommitStatistics: Sendable, Hashable {
    /// Transactions committed; each is one sync.
    package var batches = 0
    /// Bodies whose changes were committed.
    package var bodies = 0
    /// What was run again: on SQLite the bodies of a batch that failed as a whole, on PostgreSQL single bodies.
    package var reruns = 0

    package init(batches: Int = 0, bodies: Int = 0, reruns: Int = 0) {
        self.batches = batches
        self.bodies = bodies
        self.reruns = reruns
    }
}

/// Counts for an engine.
package final class CommitCounters: Sendable {
    private let batches = Atomic(0)
    private let bodies = Atomic(0)
    private let reruns = Atomic(0)

    package init() {}

    package func committed(_ count: Int) {
        batches.add(1, ordering: .relaxed)
        bodies.add(count, ordering: .relaxed)
    }

    package func rerun() {
        reruns.add(1, ordering: .relaxed)
    }

    package var now: CommitStatistics {
        CommitStatistics(
            batches: batches.load(ordering: .relaxed),
            bodies: bodies.load(ordering: .relaxed),
            reruns: reruns.load(ordering: .relaxed)
        )
    }
}
