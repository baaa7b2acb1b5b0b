import SQLEngine
import Synchronization

/// The bodies waiting for the writer, in the order in which they came.
final class CommitQueue: Sendable {
    private struct State {
        var waiting: [QueuedBody] = []
        /// How many at the front of `waiting` have been taken; they are removed all at once.
        var taken = 0
        var writerRuns = false
        /// Why nothing is accepted any more.
        var refusal: DatabaseProblem?
    }

    /// How many may wait.
    private let seats: Int
    private let state = Mutex(State())

    init(seats: Int) {
        self.seats = seats
    }

    enum Admission {
        /// The caller starts the writer.
        case startWriter
        case queued
        case refused(DatabaseProblem)
    }

    func add(_ body: QueuedBody) -> Admission {
        state.withLock { state in
            if let refusal = state.refusal { return .refused(refusal) }
            guard state.waiting.count - state.taken < seats else { return .refused(DatabaseProblem(.tooManyWaiting)) }
            state.waiting.append(body)
            guard !state.writerRuns else { return .queued }
            state.writerRuns = true
            return .startWriter
        }
    }

    func next() -> QueuedBody? {
        state.withLock { state in
            guard state.taken < state.waiting.count else { return nil }
            state.taken += 1
            let body = state.waiting[state.taken - 1]
            if state.taken == state.waiting.count {
                state.waiting.removeAll(keepingCapacity: true)
                state.taken = 0
            }
            return body
        }
    }

    /// The writer asks whether it may go home.
    ///
    /// Decided under the lock, so that no body is left without a writer.
    func writerIsDone() -> Bool {
        state.withLock { state in
            guard state.waiting.isEmpty else { return false }
            state.writerRuns = false
            return true
        }
    }

    /// Accepts nothing more.
    ///
    /// What already waits is still handed out. The first reason stays.
    func refuse(with problem: DatabaseProblem) {
        state.withLock { state in
            if state.refusal == nil || problem.code == .syncFailed { state.refusal = problem }
        }
    }

    /// Not yet handed to the writer.
    var count: Int { state.withLock { $0.waiting.count - $0.taken } }

    var refusal: DatabaseProblem? { state.withLock(\.refusal) }
}
