import HTTPTypes
import Hummingbird
import Law
import Registry

/// Finds out who asks, in which language, and in how large a print.
///
/// A browser shows its cookie, a program `Authorization: Bearer`; where both come, the bearer token counts and the cookie is
/// not looked at. A token that is due is changed, and the new one goes out with the answer.
struct SignInRecognition: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request,
        context: DengwenContext,
        next: (Request, DengwenContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        var setCookies: [String] = []
        let isAPI = request.uri.path.hasPrefix("/api/")
        let isFile = request.uri.path.hasPrefix("/static/")
        context.source = source(of: request, peer: context.peer)
        if let token = Self.bearer(request) {
            context.signedIn = try await RecogniseSignIn(token: token).carryOut(in: site.office)
            context.isProgram = true
        } else if let token = site.cookies.value(.signIn, in: request), !isFile {
            context.signedIn = try await RecogniseSignIn(token: token).carryOut(in: site.office)
            if let fresh = context.signedIn?.rotatedToken { setCookies.append(site.cookies.set(.signIn, to: fresh)) }
        }
        if !isAPI, !isFile, !Self.isForMachines(request.uri.path) { visit(&context, request, &setCookies) }
        speak(&context, request, isAPI: isAPI)
        if let owner = context.tokenOwner { context.csrf = site.tokens.token(for: owner) }
        var response = try await next(request, context)
        // A handler that set or cleared the same cookie, as signing out does, has the last word.
        let sent = Set(response.headers[values: .setCookie].compactMap { $0.split(separator: "=").first })
        for cookie in setCookies where cookie.split(separator: "=").first.map({ !sent.contains($0) }) ?? false {
            response.headers.append(HTTPField(name: .setCookie, value: cookie))
        }
        return response
    }

    /// Gives an anonymous visitor a random name, for the tokens of forms; takes the message to be shown once.
    private func visit(_ context: inout DengwenContext, _ request: Request, _ setCookies: inout [String]) {
        if let visit = site.cookies.value(.visit, in: request), visit.utf8.count == 32 {
            context.visit = visit
        } else {
            let visit = FormTokens.random()
            context.visit = visit
            setCookies.append(site.cookies.set(.visit, to: visit))
        }
        if request.method == .get, let flash = site.cookies.value(.flash, in: request) {
            context.flash = flash
            setCookies.append(site.cookies.clear(.flash))
        }
    }

    /// Pages: the account's wish, then the cookie of someone not signed in, then the browser.
    ///
    /// The API: what the request asks for.
    private func speak(_ context: inout DengwenContext, _ request: Request, isAPI: Bool) {
        let asked = AcceptedLanguage.best(of: request.headers[.acceptLanguage])
        let kept = site.cookies.value(.language, in: request).flatMap(Language.init(rawValue:))
        let account = context.account
        context.language = (isAPI ? asked ?? account?.language : account?.language ?? kept ?? asked) ?? .chinese
        context.largePrint = account?.largePrint ?? (site.cookies.value(.largePrint, in: request) == "yes")
    }

    private static func isForMachines(_ path: String) -> Bool {
        path == "/livez" || path == "/readyz" || path == "/favicon.ico"
    }

    private static func bearer(_ request: Request) -> String? {
        guard let header = request.headers[.authorization] else { return nil }
        let pieces = header.split(separator: " ", maxSplits: 1)
        guard pieces.count == 2, pieces[0].lowercased() == "bearer" else { return nil }
        return String(pieces[1])
    }

    /// The address of the other end, or what the trusted proxies before us say it is.
    private func source(of request: Request, peer: String?) -> String {
        let peer = peer ?? "unknown"
        guard site.settings.trustedProxies > 0, let name = HTTPField.Name("X-Forwarded-For") else { return peer }
        let hops = request.headers[values: name].flatMap { $0.split(separator: ",") }
        guard hops.count >= site.settings.trustedProxies else { return peer }
        let hop = hops[hops.count - site.settings.trustedProxies].filter { !$0.isWhitespace }
        return hop.utf8.count <= 64 ? hop : peer
    }
}
