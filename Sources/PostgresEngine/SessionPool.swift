import SQLEngine
import Synchronization

/// So many sessions and no more: whoever wants one waits for it, in the order of coming, for a while.
final class SessionPool: Sendable {
    /// The right to one session; whether there is one already is another question.
    struct Place: Sendable {
        var session: PostgresSession?
    }

    private struct Waiter {
        let number: Int
        let caller: CheckedContinuation<Place, any Error>
    }

    private struct State {
        var idle: [PostgresSession] = []
        var free: Int
        var waiting: [Waiter] = []
        var nextNumber = 0
        var isClosed = false
        var whenEmpty: CheckedContinuation<Void, Never>?
    }

    private let settings: PostgresSettings
    private let state: Mutex<State>

    init(_ settings: PostgresSettings) {
        self.settings = settings
        state = Mutex(State(free: settings.maximumConnections))
    }

    /// Cancelling the caller does not end the waiting; it is bounded anyway.
    /// - Throws: `.tooManyWaiting` if too many wait already or the wait is over, `.closed`.
    func take() async throws -> Place {
        if let place = atOnce() { return place }
        let number = state.withLock { state in
            state.nextNumber += 1
            return state.nextNumber
        }
        let timer = Task { [settings] in
            try await Task.sleep(for: settings.acquireTimeout)
            giveUp(number)
        }
        defer { timer.cancel() }
        return try await withCheckedThrowingContinuation { caller in
            enter(Waiter(number: number, caller: caller))
        }
    }

    /// Hands the place on: to whoever waits longest, otherwise back.
    /// - Parameter session: nil if it is broken; the next one opens another.
    func give(_ session: PostgresSession?) {
        let (next, done) = state.withLock { state -> (Waiter?, CheckedContinuation<Void, Never>?) in
            guard state.waiting.isEmpty else { return (state.waiting.removeFirst(), nil) }
            state.free += 1
            if let session { state.idle.append(session) }
            guard state.isClosed, state.free == settings.maximumConnections else { return (nil, nil) }
            defer { state.whenEmpty = nil }
            return (nil, state.whenEmpty)
        }
        next?.caller.resume(returning: Place(session: session))
        done?.resume()
    }

    /// Closes the sessions that rest here.
    ///
    /// If the server went away once, they are dead as well.
    func dropIdle() {
        let dead = state.withLock { state in
            defer { state.idle = [] }
            return state.idle
        }
        // Let go outside the lock, since closing one writes to its socket.
        _ = consume dead
    }

    /// Accepts nobody more, and waits for those inside and those who wait.
    func close() async {
        await withCheckedContinuation { caller in
            let isEmpty = state.withLock { state in
                state.isClosed = true
                guard state.free < settings.maximumConnections, state.whenEmpty == nil else { return true }
                state.whenEmpty = caller
                return false
            }
            if isEmpty { caller.resume() }
        }
    }

    var waiting: Int { state.withLock(\.waiting.count) }
    var isClosed: Bool { state.withLock(\.isClosed) }

    private func atOnce() -> Place? {
        state.withLock { state in
            guard !state.isClosed, state.free > 0 else { return nil }
            state.free -= 1
            return Place(session: state.idle.popLast())
        }
    }

    private func enter(_ waiter: Waiter) {
        let answer = state.withLock { state -> Result<Place, any Error>? in
            if state.isClosed { return .failure(DatabaseProblem(.closed)) }
            if state.free > 0 {
                state.free -= 1
                return .success(Place(session: state.idle.popLast()))
            }
            guard state.waiting.count < settings.maximumWaiting else {
                return .failure(DatabaseProblem(.tooManyWaiting, detail: "\(state.waiting.count) wait already"))
            }
            state.waiting.append(waiter)
            return nil
        }
        if let answer { waiter.caller.resume(with: answer) }
    }

    private func giveUp(_ number: Int) {
        let late = state.withLock { state in
            state.waiting.firstIndex { $0.number == number }.map { state.waiting.remove(at: $0) }
        }
        late?.caller.resume(throwing: DatabaseProblem(.tooManyWaiting, detail: "no connection became free in time"))
    }
}
