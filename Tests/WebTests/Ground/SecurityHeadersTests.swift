import Testing
import Web

@Suite("What every answer says to the browser")
struct SecurityHeadersTests {
    @Test(
        "Pages, the API, files, health, errors: all say the same",
        arguments: [
            "/", "/api/v1/courts", "/api/v1/filings", "/static/00000000/dengwen.css", "/livez", "/nowhere", "/start",
            "/api/v1/nowhere",
        ]
    )
    func everywhere(path: String) async throws {
        let court = try await TestCourt()
        try await court.run(pages: TestPages.handlers(court)) { client in
            let answer = try await client.call(.get, path)
            let policy = try #require(answer.header("Content-Security-Policy"))
            #expect(policy.hasPrefix("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
            #expect(policy.contains("base-uri 'none'") && !policy.contains("unsafe"))
            #expect(answer.header("X-Content-Type-Options") == "nosniff")
            #expect(answer.header("Referrer-Policy") == "same-origin")
            #expect(answer.header("Cross-Origin-Opener-Policy") == "same-origin")
            #expect(answer.header("Permissions-Policy")?.contains("camera=()") == true)
            #expect(answer.header("Strict-Transport-Security") == nil)
            let isFile = path.hasPrefix("/static")
            #expect((answer.header("Cache-Control") == "private, no-store") == !isFile)
        }
    }

    @Test("On https the browser is told to stay there")
    func https() async throws {
        let court = try await TestCourt { $0.publicURL = "https://court.example" }
        try await court.run { client in
            let answer = try await client.call(.get, "/livez")
            #expect(answer.header("Strict-Transport-Security") == "max-age=31536000")
        }
    }
}
