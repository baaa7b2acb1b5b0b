import Synchronization

/// Rung when a transaction that has been committed left work behind, so that the worker need not wait for its next look.
///
/// Only a signal inside one process: whoever misses it finds the work in the store.
package final class OutboxBell: Sendable {
    private struct Listener {
        let kinds: Set<OutboxTask.Kind>
        let rings: AsyncStream<Void>.Continuation
    }

    private struct State {
        var listeners: [Int: Listener] = [:]
        var last = 0
    }

    private let state = Mutex(State())

    package init() {}

    /// Rings for work of these kinds; rings that nobody has heard yet count as one.
    package func ring(for kinds: Set<OutboxTask.Kind> = Set(OutboxTask.Kind.allCases)) {
        state.withLock { state in
            for listener in state.listeners.values where !listener.kinds.isDisjoint(with: kinds) {
                listener.rings.yield()
            }
        }
    }

    /// Every ring for one of these kinds from now on.
    package func rings(for kinds: Set<OutboxTask.Kind>) -> AsyncStream<Void> {
        let (stream, rings) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state in
            state.last += 1
            state.listeners[state.last] = Listener(kinds: kinds, rings: rings)
            return state.last
        }
        rings.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.listeners.removeValue(forKey: number) }
        }
        return stream
    }
}
