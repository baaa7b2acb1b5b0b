import Filings
import HTTPTypes
import Hummingbird
import NIOCore
import Registry

/// Stands before every handler: who may pass, from where, and with which token.
///
/// Reads a page's form on the way.
struct Gate: Sendable {
    let site: Site

    func pass(
        _ request: Request,
        _ context: DengwenContext,
        on route: Route,
        to handler: Handler
    ) async throws -> Response {
        var context = context
        context.route = route
        if !route.isSafe, !context.isProgram { try refuseOtherSites(request) }
        if !route.isSafe, !route.isAPI { try await readForm(of: request, into: &context) }
        if route.admits.needsSignIn, context.caller == nil {
            if route.isAPI { throw MalformedRequest.signInNeeded }
            return site.notices.askToSignIn(request, context)
        }
        try admitPlatform(context, on: route)
        try admit(context, on: route)
        if !route.isSafe { try checkToken(request, &context, isAPI: route.isAPI) }
        return try await handler(request, context)
    }

    /// A platform does what the person allowed it, and nothing else.
    private func admitPlatform(_ context: DengwenContext, on route: Route) throws {
        guard let platform = context.caller?.platform else { return }
        switch route.forPlatforms {
        case .open: return
        case .within(let scope) where platform.scopes.contains(scope): return
        case .within, .never: throw Refusal(.scopeMissing)
        }
    }

    /// A role that is not held is not spoken of: the page does not exist.
    private func admit(_ context: DengwenContext, on route: Route) throws {
        let roles: Set<Role>
        switch route.admits {
        case .roles(let wanted): roles = wanted
        case .desk: roles = Route.desk
        case .bench: roles = Route.bench
        case .mediation: roles = ListMediations.roles
        case .trial: roles = [.trialReceiver]
        case .archive: roles = [.archivist]
        case .everyone, .signedIn, .owner, .batchOwner, .reader: return
        }
        let caller = try context.requireCaller()
        let courts = Set(caller.courts(as: roles))
        let isHeld = route.path.contains("{court}") ? try courts.contains(context.parameter("court")) : !courts.isEmpty
        guard isHeld else { throw Refusal(.notFound) }
    }

    /// Browsers say where a request comes from; whatever comes from another site is refused before anything is read.
    private func refuseOtherSites(_ request: Request) throws {
        if let name = HTTPField.Name("Sec-Fetch-Site"), let from = request.headers[name],
            from != "same-origin", from != "none"
        {
            throw MalformedRequest.otherSite
        }
        guard let origin = request.headers[.origin] else { return }
        let authority = origin.firstRange(of: "://").map { String(origin[$0.upperBound...]) }
        guard let authority, authority == request.head.authority || authority == site.settings.publicAuthority else {
            throw MalformedRequest.otherSite
        }
    }

    private func readForm(of request: Request, into context: inout DengwenContext) async throws {
        let type = request.headers[.contentType].flatMap { HeaderValue($0)?.value.lowercased() }
        switch type {
        case "application/x-www-form-urlencoded":
            let bytes = try await BodyLimits.collect(request, upTo: BodyLimits.form)
            context.form = try FormPairs(urlEncoded: bytes)
        case "multipart/form-data": context.tokenIsPending = true
        default: break
        }
    }

    /// Whatever a browser does for someone who is signed in needs the token of a page of ours, and so do the forms of
    /// pages before signing in.
    ///
    /// A bearer token is proof enough by itself.
    private func checkToken(_ request: Request, _ context: inout DengwenContext, isAPI: Bool) throws {
        if context.isProgram || (isAPI && context.caller == nil) { return }
        guard let owner = context.tokenOwner else { throw MalformedRequest.tokenWrong }
        let sent = HTTPField.Name("X-CSRF-Token").flatMap { request.headers[$0] } ?? context.form[FormPairs.csrfName]
        if site.tokens.matches(sent, for: owner) {
            context.tokenIsPending = false
            return
        }
        // A multipart form carries its token inside; whoever reads it looks at it first.
        guard context.tokenIsPending, sent == nil else { throw MalformedRequest.tokenWrong }
    }
}
