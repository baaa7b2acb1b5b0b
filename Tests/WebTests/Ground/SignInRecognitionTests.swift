import Registry
import Testing
import Web

@Suite("Who asks")
struct SignInRecognitionTests {
    private func cookie(_ court: TestCourt, _ account: AccountRecord) async throws -> String {
        let verb = SignIn(contact: account.email ?? "", password: TestCourt.password, source: "test")
        return try await verb.carryOut(in: court.office).token
    }

    @Test("A browser is known by its cookie, a program by its bearer token; where both come, the token counts")
    func cookieAndToken() async throws {
        let court = try await TestCourt()
        let lin = try await court.person("林知秋", "lin@example.org")
        let he = try await court.person("何有借", "he@example.org")
        let (cookie, token) = (try await cookie(court, lin), try await court.token(of: he))
        try await court.run(pages: TestPages.handlers(court)) { client in
            let browser = try await client.call(.get, "/", headers: ["Cookie": "dengwen=\(cookie)"])
            #expect(browser.home.name == "林知秋")
            let program = try await client.call(.get, "/", token: token, headers: ["Cookie": "dengwen=\(cookie)"])
            #expect(program.home.name == "何有借")
            let broken = try await client.call(.get, "/", token: "nonsense", headers: ["Cookie": "dengwen=\(cookie)"])
            #expect(broken.home.name == "nobody")
        }
    }

    @Test("A cookie is changed every quarter of an hour; the old one is good for another minute")
    func rotation() async throws {
        let court = try await TestCourt()
        let first = try await cookie(court, try await court.person("林知秋", "lin@example.org"))
        try await court.run(pages: TestPages.handlers(court)) { client in
            let early = try await client.call(.get, "/", headers: ["Cookie": "dengwen=\(first)"])
            #expect(early.cookie("dengwen") == nil)
            court.clock.move(seconds: 16 * 60)
            let due = try await client.call(.get, "/", headers: ["Cookie": "dengwen=\(first)"])
            let second = try #require(due.cookie("dengwen"))
            #expect(due.home.name == "林知秋" && second != first)
            #expect(due.home.csrf == early.home.csrf, "a form that is open must outlive the change")
            court.clock.move(seconds: 30)
            #expect(try await client.call(.get, "/", headers: ["Cookie": "dengwen=\(first)"]).home.name == "林知秋")
            court.clock.move(seconds: 60)
            #expect(try await client.call(.get, "/", headers: ["Cookie": "dengwen=\(first)"]).home.name == "nobody")
            #expect(try await client.call(.get, "/", headers: ["Cookie": "dengwen=\(second)"]).home.name == "林知秋")
        }
    }

    @Test("A program's token is never changed, and ends when it is signed out")
    func program() async throws {
        let court = try await TestCourt()
        let token = try await court.token(of: try await court.person("林知秋", "lin@example.org"))
        try await court.run { client in
            court.clock.move(seconds: 3600)
            let later = try await client.call(.get, "/api/v1/account", token: token)
            #expect(later.status == 200 && later.cookies.isEmpty)
            #expect(try await client.call(.delete, "/api/v1/sign-ins/current", token: token).status == 204)
            #expect(try await client.call(.get, "/api/v1/account", token: token).status == 401)
        }
    }

    @Test(
        "On https cookies are pinned to the host and secure; on loopback http their names are plain",
        arguments: [
            ("https://court.example", "__Host-dengwen-visit", true), ("http://127.0.0.1:8080", "dengwen-visit", false),
        ]
    )
    func cookieNames(address: String, name: String, isSecure: Bool) async throws {
        let court = try await TestCourt { $0.publicURL = address }
        try await court.run(pages: TestPages.handlers(court)) { client in
            let cookies = try await client.call(.get, "/").cookies
            let cookie = try #require(cookies.first { $0.hasPrefix(name + "=") })
            #expect(cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Lax") && cookie.contains("; Path=/"))
            #expect(cookie.contains("; Secure") == isSecure)
        }
    }

    @Test("The API asks for no cookie and gives none")
    func noCookiesForPrograms() async throws {
        let court = try await TestCourt()
        try await court.run { client in
            for path in ["/api/v1/courts", "/livez"] {
                let answer = try await client.call(.get, path)
                #expect(answer.status == 200 && answer.cookies.isEmpty)
            }
        }
    }

    @Test(
        "Only as many proxies are believed as are trusted",
        arguments: [
            (0, "1.1.1.1, 2.2.2.2", "unknown"), (1, "1.1.1.1, 2.2.2.2", "2.2.2.2"), (2, "1.1.1.1, 2.2.2.2", "1.1.1.1"),
            (3, "1.1.1.1, 2.2.2.2", "unknown"), (1, "", "unknown"),
        ]
    )
    func proxies(trusted: Int, forwarded: String, source: String) async throws {
        let court = try await TestCourt { $0.trustedProxies = trusted }
        try await court.run(pages: TestPages.handlers(court)) { client in
            let answer = try await client.call(.get, "/papers", headers: ["X-Forwarded-For": forwarded])
            #expect(answer.text == source)
        }
    }

    @Test("A message is shown once")
    func flash() async throws {
        let court = try await TestCourt()
        try await court.run(pages: TestPages.handlers(court)) { client in
            let answer = try await client.call(.get, "/", headers: ["Cookie": "dengwen-flash=documents.added"])
            #expect(answer.home.flash == "documents.added")
            #expect(answer.cookies.contains { $0.hasPrefix("dengwen-flash=;") && $0.contains("Max-Age=0") })
            let odd = try await client.call(.get, "/", headers: ["Cookie": "dengwen-flash=<script>"])
            #expect(odd.home.flash == "")
        }
    }

    @Test(
        "The language is what the browser asks for, unless something else was chosen",
        arguments: [
            ("en", "", "en"), ("zh-TW,zh;q=0.9,en;q=0.8", "", "zh-CN"), ("fr, en;q=0.3, zh;q=0.2", "", "en"),
            ("fr", "", "zh-CN"), ("en;q=0, zh;q=0.1", "", "zh-CN"), ("zh", "en", "en"), ("en", "zh-CN", "zh-CN"),
            ("en", "nonsense", "en"),
        ]
    )
    func language(accepted: String, kept: String, expected: String) async throws {
        let court = try await TestCourt()
        try await court.run(pages: TestPages.handlers(court)) { client in
            let headers = ["Accept-Language": accepted, "Cookie": "dengwen-language=\(kept)"]
            let answer = try await client.call(.get, "/", headers: headers)
            #expect(answer.home.language == expected)
        }
    }
}
