import Synchronization

/// Lets in so many at once and so many wait; sends the rest away with a sentence, before they cost memory.
///
/// Who waits is let in in the order of coming. Nothing here knows what is done inside.
package final class WaitingRoom: Sendable {
    private typealias Place = CheckedContinuation<Void, any Error>

    private struct State {
        var inside = 0
        var waiting: [(number: Int, place: Place)] = []
        var last = 0
        /// On their way to a seat; who gives up on the way is taken out.
        var coming: Set<Int> = []
    }

    /// How many may be inside.
    package let places: Int
    /// How many may wait.
    package let seats: Int
    private let state = Mutex(State())

    package init(places: Int, seats: Int) {
        self.places = places
        self.seats = seats
    }

    package var inside: Int { state.withLock(\.inside) }
    package var waiting: Int { state.withLock(\.waiting.count) }

    /// Whether nobody could come in now without waiting.
    package var isFull: Bool { state.withLock { $0.inside >= places } }

    /// Does something inside.
    /// - Throws: ``Refusal/Code/tooBusy`` where there is neither a place nor a seat; `CancellationError`.
    package func inside<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ body: () async throws -> Value
    ) async throws -> Value {
        try await enter()
        defer { leave() }
        return try await body()
    }

    private enum Entry {
        case inside
        case toWait(Int)
        case full
    }

    private func enter() async throws {
        let entry = state.withLock { state -> Entry in
            if state.inside < places, state.waiting.isEmpty {
                state.inside += 1
                return .inside
            }
            guard state.waiting.count < seats else { return .full }
            state.last += 1
            state.coming.insert(state.last)
            return .toWait(state.last)
        }
        switch entry {
        case .inside: return
        case .full: throw Refusal(.tooBusy)
        case .toWait(let number):
            try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { place in sit(place, number) }
            } onCancel: {
                giveUp(number)
            }
        }
    }

    /// A place or a seat may have gone, or come free, since it was looked for.
    private func sit(_ place: Place, _ number: Int) {
        let answer = state.withLock { state -> Result<Void, any Error>? in
            if state.coming.remove(number) == nil { return .failure(CancellationError()) }
            if state.inside < places, state.waiting.isEmpty {
                state.inside += 1
                return .success(())
            }
            guard state.waiting.count < seats else { return .failure(Refusal(.tooBusy)) }
            state.waiting.append((number, place))
            return nil
        }
        if let answer { place.resume(with: answer) }
    }

    private func giveUp(_ number: Int) {
        let place = state.withLock { state -> Place? in
            guard let index = state.waiting.firstIndex(where: { $0.number == number }) else {
                state.coming.remove(number)
                return nil
            }
            return state.waiting.remove(at: index).place
        }
        place?.resume(throwing: CancellationError())
    }

    private func leave() {
        let next = state.withLock { state -> Place? in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst().place }
            state.inside -= 1
            return nil
        }
        next?.resume()
    }
}
