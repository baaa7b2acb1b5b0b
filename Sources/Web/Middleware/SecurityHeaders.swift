import HTTPTypes
import Hummingbird

/// What every answer says to the browser about what it may do with it.
///
/// A handler that knows better sets its own.
struct SecurityHeaders: RouterMiddleware {
    private let headers: [(name: HTTPField.Name, value: String)]

    init(isSecure: Bool) {
        var texts = Self.always
        if isSecure { texts.append(("Strict-Transport-Security", "max-age=31536000")) }
        headers = texts.compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
    }

    func handle(
        _ request: Request,
        context: DengwenContext,
        next: (Request, DengwenContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in headers where response.headers[name] == nil { response.headers[name] = value }
        return response
    }

    private static let always: [(String, String)] = [
        ("Content-Security-Policy", contentSecurityPolicy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        // Old browsers that do not know frame-ancestors.
        ("X-Frame-Options", "DENY"),
        // What a person is shown is nobody else's: static files say otherwise of themselves.
        ("Cache-Control", "private, no-store"),
    ]

    /// Nothing from elsewhere, nothing inline, nobody's frame.
    static let contentSecurityPolicy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "font-src 'self'",
        "connect-src 'self'", "manifest-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
    ].joined(separator: "; ")
}
