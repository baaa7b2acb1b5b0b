import HTTPTypes
import Hummingbird
import NIOCore
import Registry
import Synchronization
import Testing

@testable import Web

@Suite("Bodies are waited for before a place is taken")
struct WholeBodiesTests {
    /// A clock that a body's pieces push on.
    private final class Pushed: Sendable {
        let begin = ContinuousClock.now
        let ahead = Mutex(Duration.zero)

        var now: ContinuousClock.Instant { begin + ahead.withLock { $0 } }
        func push(_ seconds: Int) { ahead.withLock { $0 += .seconds(seconds) } }
    }

    /// Pieces that come so many seconds apart; no length is announced, as HTTP/2 allows.
    private func request(_ pieces: Int, of bytes: Int, every seconds: Int, on clock: Pushed) -> Request {
        let left = Mutex(pieces)
        let body = AsyncStream<ByteBuffer> {
            guard
                left.withLock({ left in
                    defer { left -= 1 }
                    return left > 0
                })
            else { return nil }
            clock.push(seconds)
            return ByteBuffer(repeating: 0x61, count: bytes)
        }
        let head = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/api/v1/sign-ins")
        return Request(head: head, body: RequestBody(asyncSequence: body))
    }

    @Test("One that comes in time is handed on whole", arguments: [(1, 10, 0), (20, 100, 1), (60, 2_000, 2)])
    func whole(pieces: Int, bytes: Int, seconds: Int) async throws {
        let clock = Pushed()
        let bodies = WholeBodies(most: 1 << 20, now: { clock.now })
        let whole = try await bodies.wait(for: request(pieces, of: bytes, every: seconds, on: clock))
        #expect(try await whole.body.collect(upTo: .max).readableBytes == pieces * bytes)
    }

    @Test(
        "One slower than half a minute and a kilobyte a second is given up",
        arguments: [(100, 1, 1), (2, 10, 40), (60, 500, 3)]
    )
    func tooSlow(pieces: Int, bytes: Int, seconds: Int) async throws {
        let clock = Pushed()
        let bodies = WholeBodies(most: 1 << 20, now: { clock.now })
        await #expect(throws: MalformedRequest.bodyTooSlow) {
            try await bodies.wait(for: request(pieces, of: bytes, every: seconds, on: clock))
        }
    }

    @Test("What was waited for counts no more once it is there, or given up")
    func counted() async throws {
        let clock = Pushed()
        let bodies = WholeBodies(most: 1_000, now: { clock.now })
        for _ in 0..<3 { _ = try await bodies.wait(for: request(1, of: 900, every: 0, on: clock)) }
        await #expect(throws: Refusal.self) { try await bodies.wait(for: request(2, of: 600, every: 0, on: clock)) }
        _ = try await bodies.wait(for: request(1, of: 1_000, every: 0, on: clock))
    }
}
