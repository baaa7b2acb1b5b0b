package import Hummingbird
import Registry

/// A route for which nobody has written an answer.
///
/// Found at start, not by the first visitor.
package struct RouteWithoutHandler: Error, Hashable, Sendable {
    package let names: Set<Route.Name>
}

/// Puts the site together: middleware from the outside in, then every line of the URL map with its handler.
///
/// - Parameters:
///   - site: what every handler may use.
///   - routes: the lines to serve; all of them but in tests of a part.
///   - pages: the handlers of the pages. Those of the API, files and health are added here.
/// - Returns: the router, ready for an application.
/// - Throws: ``RouteWithoutHandler``, or if resources cannot be read.
package func buildRouter(
    for site: Site,
    routes: [Route] = Routes.all,
    pages: Handlers = [:]
) throws -> Router<DengwenContext> {
    let handlers = try pages.merging(ownHandlers(of: site)) { page, _ in page }
    let missing = Set(routes.map(\.name)).subtracting(handlers.keys)
    guard missing.isEmpty else { throw RouteWithoutHandler(names: missing) }

    let router = Router(context: DengwenContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: RequestLog())
    router.add(middleware: SecurityHeaders(isSecure: site.settings.isSecure))
    router.add(middleware: Unchanged())
    router.add(middleware: ErrorEdge(site: site))
    router.add(middleware: Doorkeeper(site.settings.door))
    router.add(middleware: SignInRecognition(site: site))
    // Once more, now that the person's language is known.
    router.add(middleware: ErrorEdge(site: site))
    let gate = Gate(site: site)
    for route in routes {
        guard let handler = handlers[route.name] else { continue }
        router.on(RouterPath(route.path), method: route.method) { request, context in
            try await gate.pass(request, context, on: route, to: handler)
        }
    }
    return router
}

private func ownHandlers(of site: Site) throws -> Handlers {
    let parts = [
        StaticFilesController(files: site.files).handlers,
        HealthController(office: site.office).handlers,
        try apiHandlers(of: site),
    ]
    return parts.reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }
}
