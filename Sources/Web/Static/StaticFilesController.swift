import HTTPTypes
import Hummingbird
import Registry

/// Serves ``StaticFiles``.
///
/// A name is looked up among the files read at start, never on disk: no path leads anywhere else.
struct StaticFilesController: Sendable {
    let files: StaticFiles

    var handlers: Handlers { [.staticFile: file, .favicon: favicon] }

    @Sendable private func file(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let pieces = context.parameters.getCatchAll().compactMap { PercentCoding.decoded($0.utf8) }
        guard let file = files[pieces.joined(separator: "/")] else { throw Refusal(.notFound) }
        return send(file, isPinned: try context.parameter("hash") == file.hash, request)
    }

    @Sendable private func favicon(_ request: Request, _ context: DengwenContext) async throws -> Response {
        guard let file = files["favicon.ico"] ?? files["favicon.svg"] else { return Response(status: .noContent) }
        return send(file, isPinned: false, request)
    }

    private func send(_ file: StaticFiles.File, isPinned: Bool, _ request: Request) -> Response {
        let tag = "\"\(file.hash)\""
        let headers: HTTPFields = [
            .contentType: file.mediaType, .eTag: tag,
            .cacheControl: isPinned ? "public, max-age=31536000, immutable" : "no-cache",
        ]
        if request.headers[values: .ifNoneMatch].contains(where: { $0.contains(tag) }) {
            return Response(status: .notModified, headers: headers)
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: file.bytes))
    }
}
