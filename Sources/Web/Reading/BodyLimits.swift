package import Hummingbird
import NIOCore

/// How much of a body is read into memory.
///
/// Documents are streamed and have their own limits.
package enum BodyLimits {
    package static let form = 1_000_000
    package static let json = 2_000_000

    /// The whole body.
    ///
    /// - Throws: ``MalformedRequest/bodyTooLarge(limit:)``, at once where the length is announced.
    package static func collect(_ request: Request, upTo limit: Int) async throws -> [UInt8] {
        if let announced = request.headers[.contentLength].flatMap({ Int($0) }), announced > limit {
            throw MalformedRequest.bodyTooLarge(limit: limit)
        }
        do {
            let buffer = try await request.body.collect(upTo: limit)
            return Array(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw MalformedRequest.bodyTooLarge(limit: limit)
        }
    }
}
