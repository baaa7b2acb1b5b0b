import Hummingbird
import Logging

/// One line a request: method, the route's path as the map has it, status, time, reference.
///
/// No address, no query, no body, no names. The outermost middleware, so that what it writes is what was sent.
struct RequestLog: RouterMiddleware {
    func handle(
        _ request: Request,
        context: DengwenContext,
        next: (Request, DengwenContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.reference = Reference.random()
        let clock = ContinuousClock()
        let start = clock.now
        let response = try await next(request, context)
        let elapsed = (clock.now - start) / .milliseconds(1)
        context.logger.log(
            level: response.status.code >= 500 ? .error : .info,
            "request",
            metadata: [
                "method": "\(Self.known(request.method))",
                "route": "\(context.endpointPath ?? "")",
                "status": "\(response.status.code)",
                "ms": "\(elapsed.rounded(to: 1))",
                "reference": "\(context.reference)",
            ]
        )
        return response
    }

    /// A method is a client's free text: only those of the map are written.
    private static func known(_ method: HTTPRequest.Method) -> String {
        [.get, .head, .post, .put, .delete].contains(method) ? method.rawValue : "other"
    }
}

/// A short name for a request: ten characters of Crockford's base 32 (no I, L, O or U), to be read out on the telephone.
enum Reference {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    static func random() -> String {
        var numbers = SystemRandomNumberGenerator()
        return String((0..<10).map { _ in alphabet[Int(numbers.next() & 31)] })
    }
}

extension Double {
    fileprivate func rounded(to places: Int) -> Double {
        let factor = (0..<places).reduce(1.0) { factor, _ in factor * 10 }
        return (self * factor).rounded() / factor
    }
}
