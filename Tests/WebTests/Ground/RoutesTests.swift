import HTTPTypes
import Testing
import Web

@Suite("The URL map")
struct RoutesTests {
    @Test("Every name has exactly one line, and every line its own method and path")
    func unique() {
        #expect(Routes.all.map(\.name.rawValue).sorted() == Route.Name.allCases.map(\.rawValue).sorted())
        #expect(Set(Routes.all.map { "\($0.method.rawValue) \($0.path)" }).count == Routes.all.count)
    }

    @Test("Paths are nouns in kebab case", arguments: Routes.all)
    func shape(route: Route) {
        let words = route.path.split(separator: "/").filter { !$0.hasPrefix("{") && $0 != "**" }
        #expect(words.allSatisfy { $0.wholeMatch(of: /[a-z0-9]+([-.][a-z0-9]+)*/) != nil }, "\(route.path)")
    }

    @Test("What changes something is never a GET; what is safe is")
    func safety() {
        for route in Routes.all { #expect(route.isSafe == (route.method == .get)) }
    }

    @Test("A site with a route that nobody answers does not start")
    func missingHandler() async throws {
        let court = try await TestCourt()
        #expect(throws: RouteWithoutHandler.self) { try buildRouter(for: court.site) }
    }

    @Test("An address fits its path and no other")
    func fits() {
        let route = Route(.apiFiling, .get, "/api/v1/filings/{filing}", .reader)
        #expect(route.fits("/api/v1/filings/1"))
        #expect(!route.fits("/api/v1/filings"))
        #expect(!route.fits("/api/v1/filings/1/2"))
        #expect(!route.fits("/api/v1/forms/1"))
    }
}
