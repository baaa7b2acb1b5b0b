package import NIOCore

/// A multipart body as it comes in from a connection: ``MultipartParser`` fed by an asynchronous sequence.
package struct MultipartReader<Body: AsyncSequence> where Body.Element == ByteBuffer {
    private var body: Body.AsyncIterator
    private var parser: MultipartParser

    package init(_ body: Body, boundary: MultipartBoundary, limits: MultipartLimits = MultipartLimits()) {
        self.body = body.makeAsyncIterator()
        parser = MultipartParser(boundary: boundary, limits: limits)
    }

    /// The next event; nil at the end.
    ///
    /// Every ``MultipartParser/Event/partBegan(_:)`` has its end.
    ///
    /// - Throws: ``MultipartFault``, and whatever the connection throws.
    package mutating func next() async throws -> MultipartParser.Event? {
        while true {
            while let event = try parser.next() {
                switch event {
                case .finished: continue
                default: return event
                }
            }
            guard let bytes = try await body.next() else {
                guard parser.isFinished else { throw MultipartFault.cutShort }
                return nil
            }
            parser.append(bytes)
        }
    }
}
