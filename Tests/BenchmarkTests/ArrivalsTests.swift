import LoadGenerator
import Synchronization
import Testing

@Suite("People come whether or not others are served")
struct ArrivalsTests {
    @Test("Somebody who waits for a place has waited since the moment they meant to begin")
    func noOmission() async {
        // One place only, which the first holds until the last has come: everybody's wait is counted, not one's.
        let door = Door()
        let measured = await Arrivals(rate: 2000, seconds: 0.05).run { number in
            if number == 99 { door.open() }
            await door.passed()
        }
        #expect(measured.served == 100)
        // The first came 99 arrivals of half a millisecond before the last.
        #expect(measured.most >= 49)
        #expect(measured.p50 >= 20)
    }

    @Test("What fails is counted, and the first reason is kept")
    func errors() async {
        let measured = await Arrivals(rate: 5000, seconds: 0.02).run { number in
            if number % 10 == 0 { throw LineProblem.closed }
        }
        #expect(measured.errors == 10)
        #expect(measured.served == 90)
        #expect(measured.firstError != nil)
        #expect(!measured.holds(10_000))
    }
}

/// Opens once; everybody waits until then.
private final class Door: Sendable {
    private let waiting = Mutex<(isOpen: Bool, people: [CheckedContinuation<Void, Never>])>((false, []))

    func open() {
        let people = waiting.withLock { state in
            state.isOpen = true
            defer { state.people = [] }
            return state.people
        }
        for person in people { person.resume() }
    }

    func passed() async {
        await withCheckedContinuation { continuation in
            let isOpen = waiting.withLock { state in
                if !state.isOpen { state.people.append(continuation) }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }
}
