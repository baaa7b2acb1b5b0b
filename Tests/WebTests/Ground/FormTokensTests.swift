import Registry
import Testing
import Web

@Suite("Forms are taken from this site's own pages only")
struct FormTokensTests {
    static let visit = String(repeating: "a", count: 32)
    static let form = "application/x-www-form-urlencoded"

    private func token(_ court: TestCourt, visit: String = visit) -> String {
        court.site.tokens.token(for: .visit(visit))
    }

    @Test(
        "A visitor's form needs the token of the visit",
        arguments: [
            ("right", 200), ("wrong", 403), ("none", 403), ("other", 403),
        ]
    )
    func visitor(which: String, status: Int) async throws {
        let court = try await TestCourt()
        let tokens = [
            "right": token(court), "wrong": "x" + token(court).dropFirst(), "none": "",
            "other": token(court, visit: String(repeating: "b", count: 32)),
        ]
        let body = Array("language=en&csrf=\(tokens[which] ?? "")".utf8)
        try await court.run(pages: TestPages.handlers(court)) { client in
            let headers = ["Cookie": "dengwen-visit=\(Self.visit)"]
            let answer = try await client.call(.post, "/preferences", body: body, type: Self.form, headers: headers)
            #expect(answer.status == status)
            #expect(status != 200 || answer.text == "language=en", "the handler sees what was typed, and no more")
        }
    }

    @Test(
        "Whatever comes from another site is refused, right token or not",
        arguments: [
            ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Origin": "https://evil.example"],
            ["Origin": "null"], ["Origin": "http://localhost.evil.example"],
        ]
    )
    func otherSites(headers: [String: String]) async throws {
        let court = try await TestCourt()
        let body = Array("csrf=\(token(court))".utf8)
        let all = headers.merging(["Cookie": "dengwen-visit=\(Self.visit)"]) { first, _ in first }
        try await court.run(pages: TestPages.handlers(court)) { client in
            let answer = try await client.call(.post, "/preferences", body: body, type: Self.form, headers: all)
            #expect(answer.status == 403)
        }
    }

    @Test(
        "Its own pages are let through, under the public address too",
        arguments: [
            ["Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"], ["Origin": "http://127.0.0.1:8080"],
            ["Sec-Fetch-Site": "none"],
        ]
    )
    func ownPages(headers: [String: String]) async throws {
        let court = try await TestCourt()
        let body = Array("csrf=\(token(court))".utf8)
        let all = headers.merging(["Cookie": "dengwen-visit=\(Self.visit)"]) { first, _ in first }
        try await court.run(pages: TestPages.handlers(court)) { client in
            let answer = try await client.call(.post, "/preferences", body: body, type: Self.form, headers: all)
            #expect(answer.status == 200)
        }
    }

    @Test("Somebody signed in by cookie needs the token of the sign-in; the one of the visit no longer counts")
    func signedIn() async throws {
        let court = try await TestCourt()
        _ = try await court.person("林知秋", "lin@example.org")
        let verb = SignIn(contact: "lin@example.org", password: TestCourt.password, source: "test")
        let cookie = "dengwen=\(try await verb.carryOut(in: court.office).token); dengwen-visit=\(Self.visit)"
        let visit = token(court)
        try await court.run(pages: TestPages.handlers(court)) { client in
            let csrf = try await client.call(.get, "/", headers: ["Cookie": cookie]).home.csrf
            for (token, status) in [(csrf, 200), (visit, 403)] {
                let body = Array("csrf=\(token)".utf8)
                let headers = ["Cookie": cookie]
                let answer = try await client.call(.post, "/filings", body: body, type: Self.form, headers: headers)
                #expect(answer.status == status)
            }
        }
    }

    @Test("The API with a cookie needs X-CSRF-Token; with a bearer token it needs none")
    func apiWithCookie() async throws {
        let court = try await TestCourt()
        let lin = try await court.person("林知秋", "lin@example.org")
        let verb = SignIn(contact: "lin@example.org", password: TestCourt.password, source: "test")
        let cookie = "dengwen=\(try await verb.carryOut(in: court.office).token)"
        let token = try await court.token(of: lin)
        let start = "{\"court\":\"京0105\",\"form\":\"private-lending\"}"
        try await court.run(pages: TestPages.handlers(court)) { client in
            let csrf = try await client.call(.get, "/", headers: ["Cookie": cookie]).home.csrf
            let bare = try await client.call(.post, "/api/v1/filings", json: start, headers: ["Cookie": cookie])
            #expect(bare.status == 403)
            let headers = ["Cookie": cookie, "X-CSRF-Token": csrf]
            #expect(try await client.call(.post, "/api/v1/filings", json: start, headers: headers).status == 201)
            #expect(try await client.call(.post, "/api/v1/filings", token: token, json: start).status == 201)
        }
    }

    @Test(
        "An upload carries its token before its files, and until then nothing is put on disk",
        arguments: [
            ("before", 200), ("after", 403), ("none", 403), ("wrong", 403),
        ]
    )
    func uploads(place: String, status: Int) async throws {
        let court = try await TestCourt()
        let lin = try await court.person("林知秋", "lin@example.org")
        let filing = try await court.draft(of: lin)
        let verb = SignIn(contact: "lin@example.org", password: TestCourt.password, source: "test")
        let cookie = "dengwen=\(try await verb.carryOut(in: court.office).token)"
        try await court.run(pages: TestPages.handlers(court)) { client in
            let csrf = try await client.call(.get, "/", headers: ["Cookie": cookie]).home.csrf
            let field = MultipartSample.part("form-data; name=\"csrf\"", place == "wrong" ? "wrong" : csrf)
            let file = MultipartSample.part("form-data; name=\"file\"; filename=\"借条.pdf\"", "%PDF-1.7")
            let parts = ["before": field + file, "after": file + field, "none": file, "wrong": field + file]
            let body = (parts[place] ?? []) + Array("--\(MultipartSample.boundary)--\r\n".utf8)
            let path = "/filings/\(filing.id)/documents"
            let headers = ["Cookie": cookie]
            let answer = try await client.call(.post, path, body: body, type: Multipart.type, headers: headers)
            #expect(answer.status == status)
            #expect(status != 200 || answer.text == "[\"借条.pdf\"]")
        }
        #expect(try court.vault.leftovers.isEmpty)
    }

    @Test("The key of a form covers what was typed, and not the token")
    func onceKeys() async throws {
        let court = try await TestCourt()
        let token = try await court.token(of: try await court.person("林知秋", "lin@example.org"))
        let once = "once=0123456789abcdef0123456789abcdef"
        try await court.run(pages: TestPages.handlers(court)) { client in
            var keys: [String] = []
            for body in ["\(once)&csrf=1&a=b", "\(once)&csrf=2&a=b", "\(once)&a=c", "\(once)&a=&b=", "a=b"] {
                let bytes = Array(body.utf8)
                let answer = try await client.call(.post, "/filings", token: token, body: bytes, type: Self.form)
                keys.append(answer.text)
            }
            #expect(keys[0] == keys[1] && keys[0] != keys[2] && keys[2] != keys[3] && keys[4] == "none")
        }
    }
}
