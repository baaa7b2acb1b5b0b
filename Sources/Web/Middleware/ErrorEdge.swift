import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Registry

/// Where errors end: programs get problem details (RFC 9457), people a page with a sentence that says what to do.
///
/// An error nobody foresaw gives a reference number and nothing else; the log has its type under the same number.
struct ErrorEdge: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request,
        context: DengwenContext,
        next: (Request, DengwenContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            if error is CancellationError { throw error }
            let problem = problem(error, request, context)
            guard Self.isProgram(request) else { return site.notices.respond(to: problem, request, context) }
            return problem.response(in: context, isConditional: request.headers[.ifMatch] != nil)
        }
    }

    private func problem(_ error: any Error, _ request: Request, _ context: DengwenContext) -> Problem {
        switch error {
        case let refusal as Refusal: return Problem(refusal)
        case let malformed as MalformedRequest: return Problem(malformed)
        case let refused as AnswersRefused: return Problem(refused)
        case let fault as MultipartFault: return Problem(MalformedRequest.multipart(fault))
        case is NIOTooManyBytesError: return Problem(MalformedRequest.bodyTooLarge(limit: BodyLimits.json))
        case let error as HTTPError where error.status == .notFound: return nowhere(request)
        case let error as HTTPError where error.status.code < 500:
            return Problem(.malformed(status: Int(error.status.code)))
        default:
            context.logger.error(
                "unforeseen",
                metadata: ["type": "\(String(reflecting: type(of: error)))", "reference": "\(context.reference)"]
            )
            return Problem(.unforeseen)
        }
    }

    /// The address is on the map with another method, or not at all.
    private func nowhere(_ request: Request) -> Problem {
        let methods = Routes.all.filter { $0.fits(request.uri.path) && $0.path.contains("**") == false }.map(\.method)
        guard !methods.isEmpty else { return Problem(Refusal(.notFound)) }
        return Problem(MalformedRequest.methodNotAllowed(allowed: Set(methods.map(\.rawValue)).sorted()))
    }

    private static func isProgram(_ request: Request) -> Bool {
        request.uri.path.hasPrefix("/api/") || request.headers[.accept]?.hasPrefix("application/json") == true
    }
}
