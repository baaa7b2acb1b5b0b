import Foundation

/// Holds a body inside its transaction until the test opens it.
///
/// A body that is run again passes freely.
final class Gate: Sendable {
    private let letThrough = DispatchSemaphore(value: 0)
    private let arrived = AsyncStream.makeStream(of: Void.self)

    func pass() {
        arrived.continuation.yield()
        letThrough.wait()
        letThrough.signal()
    }

    func reached() async {
        for await _ in arrived.stream { return }
    }

    func open() {
        letThrough.signal()
    }
}
