import HTTPTypes
import Hummingbird
import Registry

/// Serves ``StaticFiles``.
///
/// A name is looked up among the files read at start, never on disk: no path leads anywhere else.
struct StaticFilesController: Sendable {
    let files: StaticFiles

    var handlers: Handlers { [.staticFile: file, .favicon: favicon, .serviceWorker: serviceWorker] }

    @Sendable private func file(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let pieces = context.parameters.getCatchAll().compactMap { PercentCoding.decoded($0.utf8) }
        guard let file = files[pieces.joined(separator: "/")] else { throw Refusal(.notFound) }
        return send(file, isPinned: try context.parameter("hash") == file.hash, request)
    }

    @Sendable private func favicon(_ request: Request, _ context: DengwenContext) async throws -> Response {
        guard let file = files["favicon.ico"] ?? files["favicon.svg"] else { return Response(status: .noContent) }
        return send(file, isPinned: false, request)
    }

    /// From the root, so that it may look after every page; asked for anew each time.
    @Sendable private func serviceWorker(_ request: Request, _ context: DengwenContext) async throws -> Response {
        guard let file = files["service-worker.js"] else { throw Refusal(.notFound) }
        return send(file, isPinned: false, request)
    }

    private func send(_ file: StaticFiles.File, isPinned: Bool, _ request: Request) -> Response {
        let packed = file.packed.flatMap { Self.takesGzip(request) ? $0 : nil }
        // A strong tag is a promise about every byte; packed it is the same file, but not the same bytes.
        let tag = packed == nil ? "\"\(file.hash)\"" : "W/\"\(file.hash)\""
        var headers: HTTPFields = [
            .contentType: file.mediaType, .eTag: tag,
            .cacheControl: isPinned ? "public, max-age=31536000, immutable" : "no-cache",
        ]
        if file.packed != nil { headers[.vary] = "Accept-Encoding" }
        if packed != nil { headers[.contentEncoding] = "gzip" }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: packed ?? file.bytes))
    }

    /// RFC 9110 § 12.5.3: named, and not with a weight of nothing.
    private static func takesGzip(_ request: Request) -> Bool {
        request.headers[values: .acceptEncoding].flatMap { $0.split(separator: ",") }.contains { coding in
            let parts = coding.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
            guard parts.first == "gzip" else { return false }
            return !parts.dropFirst().contains { $0.hasPrefix("q=") && Double($0.dropFirst(2)) == 0 }
        }
    }
}
