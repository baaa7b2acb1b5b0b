import Hummingbird
import NIOCore
import Registry
import Synchronization

/// Waits until a request's body is there before the request takes a place.
///
/// Otherwise whoever trickles a byte a second would hold the place of somebody who could be served: two thousand such people
/// kept everybody else out. Uploads, which are streamed, have places of their own.
final class WholeBodies: Sendable {
    /// Bytes of all bodies that are waited for; more are put off, before they cost memory.
    private let most: Int
    private let waiting = Mutex(0)

    /// Whoever is slower than this is told so: half a minute, and a second more for every kilobyte that came.
    private static let patience = Duration.seconds(30)
    private static let leastBytesPerSecond = 1_000

    private let now: @Sendable () -> ContinuousClock.Instant

    init(most: Int, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        self.most = most
        self.now = now
    }

    /// The same request with its body in hand.
    /// - Throws: ``MalformedRequest/bodyTooLarge(limit:)``, ``MalformedRequest/bodyTooSlow``, ``Refusal/Code/tooBusy``.
    func wait(for request: Request) async throws -> Request {
        // What is announced as too large is refused by its handler, unread.
        let announced = request.headers[.contentLength].flatMap { Int($0) }
        if let announced, announced > BodyLimits.json { return request }
        var body = ByteBuffer()
        defer { leave(body.readableBytes) }
        let begin = now()
        for try await piece in request.body {
            guard body.readableBytes + piece.readableBytes <= BodyLimits.json else {
                throw MalformedRequest.bodyTooLarge(limit: BodyLimits.json)
            }
            try enter(piece.readableBytes)
            body.writeImmutableBuffer(piece)
            let earned = Duration.seconds(body.readableBytes / Self.leastBytesPerSecond)
            // A body that is there is not late any more.
            guard body.readableBytes == announced || now() - begin <= Self.patience + earned else {
                throw MalformedRequest.bodyTooSlow
            }
        }
        var whole = request
        whole.body = RequestBody(buffer: body)
        return whole
    }

    private func enter(_ bytes: Int) throws {
        let isRoom = waiting.withLock { waiting in
            guard waiting + bytes <= most else { return false }
            waiting += bytes
            return true
        }
        if !isRoom { throw Refusal(.tooBusy) }
    }

    private func leave(_ bytes: Int) { waiting.withLock { $0 -= bytes } }
}
