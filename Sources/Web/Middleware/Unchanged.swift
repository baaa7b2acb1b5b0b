import HTTPTypes
import Hummingbird

/// Whoever holds the version that would be sent is told so, and nothing is sent: 304 (RFC 9110 § 15.4.5).
///
/// For every answer that has an ETag; a handler that would do much for its answer asks beforehand.
struct Unchanged: RouterMiddleware {
    func handle(
        _ request: Request,
        context: DengwenContext,
        next: (Request, DengwenContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        guard request.method == .get || request.method == .head, response.status == .ok,
            let tag = response.headers[.eTag], HeldVersions(request).contains(tag)
        else { return response }
        var headers = response.headers
        for name: HTTPField.Name in [.contentType, .contentEncoding, .contentLength, .contentDisposition] {
            headers[name] = nil
        }
        return Response(status: .notModified, headers: headers)
    }
}
