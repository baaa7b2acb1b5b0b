import Filings
import Interchange
import Registry
import Testing
import Web

@Suite("Answers, lists and the queue by the API")
struct AnswersAndListsTests {
    @Test("Answers are saved on the version that was seen, or not at all")
    func versions() async throws {
        let court = try await TestCourt()
        let lin = try await court.person("林知秋", "lin@example.org")
        let token = try await court.token(of: lin)
        let path = "/api/v1/filings/\(try await court.draft(of: lin).id)/answers"
        try await court.run { client in
            let seen = try await client.call(.get, path, token: token)
            let tag = ["If-Match": seen.header("ETag") ?? ""]
            let saved = try await client.call(.put, path, token: token, json: "{}", headers: tag)
            #expect(saved.status == 200 && saved.header("ETag") == "\"2\"")
            let stale = try await client.call(.put, path, token: token, json: "{}", headers: tag)
            #expect(stale.status == 412)
            for odd in ["W/\"2\"", "\"x\"", "2"] {
                let answer = try await client.call(.put, path, token: token, json: "{}", headers: ["If-Match": odd])
                #expect(answer.status == 412, "\(odd)")
            }
            let two = try await client.call(.put, path, token: token, json: "{}", headers: ["If-Match": "\"2\", \"3\""])
            #expect(two.status == 400)
            let any = try await client.call(.put, path, token: token, json: "{}", headers: ["If-Match": "*"])
            #expect(any.status == 200)
        }
    }

    @Test("Whoever holds the version that stands is told so; a version that was overtaken is sent anew")
    func unchanged() async throws {
        let court = try await TestCourt()
        let lin = try await court.person("林知秋", "lin@example.org")
        let token = try await court.token(of: lin)
        let filing = "/api/v1/filings/\(try await court.draft(of: lin).id)"
        try await court.run { client in
            for path in [filing, filing + "/answers"] {
                let seen = try await client.call(.get, path, token: token)
                let held = ["If-None-Match": try #require(seen.header("ETag"))]
                let again = try await client.call(.get, path, token: token, headers: held)
                #expect(again.status == 304 && again.body.isEmpty, "\(path)")
                #expect(again.header("ETag") == seen.header("ETag"))
                let stranger = try await client.call(.get, path, headers: held)
                #expect(stranger.status == 401, "\(path)")
            }
            let chinese = try await client.call(.get, filing, token: token, headers: ["Accept-Language": "zh-CN"])
            let english = try await client.call(
                .get,
                filing,
                token: token,
                headers: ["Accept-Language": "en", "If-None-Match": try #require(chinese.header("ETag"))]
            )
            #expect(english.status == 200 && english.text != chinese.text)
            let held = try await client.call(.get, filing + "/answers", token: token).header("ETag") ?? ""
            // A condition for reading is none for writing.
            let saved = try await client.call(
                .put,
                filing + "/answers",
                token: token,
                json: "{}",
                headers: ["If-None-Match": held]
            )
            #expect(saved.status == 200)
            let anew = try await client.call(.get, filing + "/answers", token: token, headers: ["If-None-Match": held])
            #expect(anew.status == 200 && anew.header("ETag") == "\"2\"")
        }
    }

    @Test("A filing is found by the reference printed on papers, by those who may see it only")
    func byReference() async throws {
        let court = try await TestCourt()
        let lin = try await court.person("林知秋", "lin@example.org")
        let other = try await court.person("何小满", "he@example.org")
        let draft = try await court.draft(of: lin)
        let (token, stranger) = (try await court.token(of: lin), try await court.token(of: other))
        let path = "/api/v1/filings/\(draft.reference)"
        try await court.run { client in
            let found = try await client.call(.get, path, token: token)
            #expect(try found.decoded(as: FilingModel.self).id == "\(draft.id)")
            let typed = try await client.call(.get, path.lowercased(), token: token)
            #expect(typed.status == 200)
            #expect(try await client.call(.get, path, token: stranger).status == 404)
            #expect(try await client.call(.get, path).status == 401)
            for none in ["2026-0105-0000-0", "nothing", String(path.dropLast())] {
                #expect(try await client.call(.get, "/api/v1/filings/\(none)", token: token).status == 404, "\(none)")
            }
            // Not submitted: there is no receipt, but the address is understood.
            #expect(try await client.call(.get, path + "/receipt", token: token).status == 404)
        }
    }

    @Test(
        "Answers that have not the shape of the form are refused with every place",
        arguments: [
            ("{\"nonsense\":\"1\"}", ["/nonsense"]), ("{\"plaintiffs\":{}}", ["/plaintiffs"]),
            ("{\"plaintiffs\":[{\"name\":[\"a\"],\"x\":\"y\"}]}", ["/plaintiffs/0/name", "/plaintiffs/0/x"]),
            ("{\"story\":null}", ["/story"]), ("[]", [""]),
        ]
    )
    func shapes(body: String, pointers: [String]) async throws {
        let court = try await TestCourt()
        let lin = try await court.person("林知秋", "lin@example.org")
        let token = try await court.token(of: lin)
        let path = "/api/v1/filings/\(try await court.draft(of: lin).id)/answers"
        try await court.run { client in
            let answer = try await client.call(.put, path, token: token, json: body)
            #expect(answer.status == 422)
            let findings = try answer.decoded(as: ProblemModel.self).findings ?? []
            #expect(findings.map(\.pointer).sorted() == pointers)
            let start = "{\"court\":\"京0105\",\"form\":\"private-lending\",\"answers\":\(body)}"
            let begun = try await client.call(.post, "/api/v1/filings", token: token, json: start)
            #expect(begun.status == 422)
            let places = try begun.decoded(as: ProblemModel.self).findings?.map(\.pointer).sorted()
            #expect(places == pointers.map { "/answers" + $0 })
        }
    }

    @Test("An incomplete filing is not submitted, and every place is named; the code is not used up")
    func incomplete() async throws {
        let court = try await TestCourt()
        let lin = try await court.person("林知秋", "lin@example.org")
        let token = try await court.token(of: lin)
        let path = "/api/v1/filings/\(try await court.draft(of: lin).id)"
        try await court.run { client in
            _ = try await client.call(.put, path + "/answers", token: token, json: "{}")
            let check = try await client.call(.post, path + "/check", token: token).decoded(as: CheckModel.self)
            #expect(!check.isComplete && check.fee == nil)
            _ = try await client.call(.post, path + "/signing-codes", token: token)
            try await court.settle()
            let signing = "{\"name\":\"林知秋\",\"code\":\"\(try await court.latestCode(of: lin))\"}"
            let refused = try await client.call(.post, path + "/submission", token: token, json: signing)
            #expect(refused.status == 422)
            let problem = try refused.decoded(as: ProblemModel.self)
            let wanted = check.findings.filter { $0.severity != "advice" }.map(\.pointer)
            #expect(problem.findings?.map(\.pointer) == wanted && !wanted.isEmpty)
            _ = try await client.call(.put, path + "/answers", token: token, body: try Lending.json)
            #expect(try await client.call(.post, path + "/submission", token: token, json: signing).status == 201)
        }
    }

    @Test("Lists go on where the page before ended, each filing once")
    func paging() async throws {
        let court = try await TestCourt()
        let lin = try await court.person("林知秋", "lin@example.org")
        let token = try await court.token(of: lin)
        var made: [String] = []
        for _ in 0..<7 {
            made.append(try await court.draft(of: lin).id.description)
            court.clock.move(seconds: 1)
        }
        let expected = made
        try await court.run { client in
            var found: [String] = []
            var path: String? = "/api/v1/filings?limit=3"
            while let next = path {
                let answer = try await client.call(.get, next, token: token)
                found += try answer.decoded(as: PageModel<FilingModel>.self).items.map(\.id)
                path = answer.header("Link").map { String($0.dropFirst().prefix { $0 != ">" }) }
                #expect(path == nil || path?.hasPrefix("/api/v1/filings?limit=3&after=") == true)
            }
            #expect(found == expected.reversed())
        }
    }

    @Test(
        "Cursors and numbers that are not ours are refused",
        arguments: [
            "after=x", "after=cXx4fHk", "after=ZnwxfA", "limit=0", "limit=101", "limit=x", "after=%ff",
        ]
    )
    func queries(query: String) async throws {
        let court = try await TestCourt()
        let token = try await court.token(of: try await court.person("林知秋", "lin@example.org"))
        try await court.run { client in
            #expect(try await client.call(.get, "/api/v1/filings?\(query)", token: token).status == 400)
            let fine = try await client.call(.get, "/api/v1/filings?limit=5&unknown=1", token: token)
            #expect(fine.status == 200)
        }
    }

    @Test("The queue is filtered, and found by two characters")
    func queue() async throws {
        let court = try await TestCourt()
        let clerk = try await court.person("王敏", "wang@example.org", roles: RoleHeld(.clerk, in: TestCourt.court))
        let token = try await court.token(of: clerk)
        let filing = try await court.received(from: try await court.person("林知秋", "lin@example.org"))
        try await court.run { client in
            func found(_ query: String) async throws -> [String] {
                let path = "/api/v1/courts/%E4%BA%AC0105/queue?\(query)"
                let answer = try await client.call(.get, path, token: token)
                return try answer.decoded(as: PageModel<QueueItemModel>.self).items.map(\.id)
            }
            let id = filing.id.description
            #expect(try await found("filter=unclaimed") == [id])
            #expect(try await found("filter=mine") == [])
            #expect(try await found("q=%E6%9C%89%E5%80%9F") == [id])
            #expect(try await found("q=%E6%97%A0%E6%AD%A4") == [])
            let claim = "/api/v1/filings/\(id)/claim"
            #expect(try await client.call(.post, claim, token: token).status == 200)
            #expect(try await found("filter=mine") == [id])
            #expect(try await client.call(.delete, claim, token: token).status == 204)
            #expect(try await found("filter=unclaimed") == [id])
            let odd = try await client.call(.get, "/api/v1/courts/%E4%BA%AC0105/queue?filter=odd", token: token)
            #expect(odd.status == 400)
        }
    }

    @Test("A search goes on from page to page, the newest first, each filing once; the queue's place is no place in it")
    func searchPages() async throws {
        let court = try await TestCourt()
        let clerk = try await court.person("王敏", "wang@example.org", roles: RoleHeld(.clerk, in: TestCourt.court))
        let token = try await court.token(of: clerk)
        let lin = try await court.person("林知秋", "lin@example.org")
        var filed: [String] = []
        for _ in 1...3 { filed.append(try await court.received(from: lin).id.description) }
        let expected = Array(filed.reversed())
        try await court.run { client in
            let queue = "/api/v1/courts/%E4%BA%AC0105/queue"
            func page(_ query: String) async throws -> PageModel<QueueItemModel> {
                try await client.call(.get, "\(queue)?\(query)", token: token).decoded(
                    as: PageModel<QueueItemModel>.self
                )
            }
            // By a pair of a name, and by a word of the form's title.
            for word in ["%E6%9C%89%E5%80%9F", "%E5%80%9F%E8%B4%B7"] {
                var (seen, next): ([String], String?) = ([], nil)
                repeat {
                    let page = try await page("q=\(word)&limit=2" + (next.map { "&after=\($0)" } ?? ""))
                    seen += page.items.map(\.id)
                    next = page.next
                } while next != nil
                #expect(seen == expected)
            }
            let place = try #require(try await page("limit=1").next)
            let answer = try await client.call(.get, "\(queue)?q=%E5%80%9F%E8%B4%B7&after=\(place)", token: token)
            #expect(answer.status == 400)
        }
    }

    @Test("Courts and forms are there for anyone, in both languages, with the form's schema")
    func reference() async throws {
        let court = try await TestCourt()
        try await court.run { client in
            let courts = try await client.call(.get, "/api/v1/courts").decoded(as: PageModel<CourtModel>.self).items
            #expect(courts.contains { $0.code == TestCourt.court && $0.acceptsFilings })
            let forms = try await client.call(.get, "/api/v1/forms").decoded(as: PageModel<FormModel>.self).items
            #expect(forms.map(\.id) == [Lending.id])
            let schema = try await client.call(.get, forms[0].schema, headers: ["Accept-Language": "zh-CN"])
            #expect(schema.header("Content-Type") == "application/schema+json" && schema.text.contains("原告"))
            #expect(try await client.call(.get, "/api/v1/forms/nothing").status == 404)
        }
    }
}
