import Filings
import Interchange
import Registry
import Testing
import Web

@Suite("Done once, however often it is asked")
struct OnceTests {
    static let start = "{\"court\":\"京0105\",\"form\":\"private-lending\"}"

    @Test("The same key and request give the first outcome again; with another request the key is refused")
    func replay() async throws {
        let court = try await TestCourt()
        let token = try await court.token(of: try await court.person("林知秋", "lin@example.org"))
        let other = try await court.token(of: try await court.person("何有借", "he@example.org"))
        try await court.run { client in
            let key = ["Idempotency-Key": "8e03978e-40d5"]
            let path = "/api/v1/filings"
            let first = try await client.call(.post, path, token: token, json: Self.start, headers: key)
            let second = try await client.call(.post, path, token: token, json: Self.start, headers: key)
            #expect(first.status == 201 && first.header("Idempotency-Replayed") == nil)
            #expect(second.status == 201 && second.header("Idempotency-Replayed") == "true")
            #expect(try first.decoded(as: FilingModel.self).id == second.decoded(as: FilingModel.self).id)
            let spaced = "{ \"court\":\"京0105\",\"form\":\"private-lending\"}"
            let changed = try await client.call(.post, path, token: token, json: spaced, headers: key)
            #expect(changed.status == 422)
            #expect(try changed.decoded(as: ProblemModel.self).code == "onceKeyReused")
            // Somebody else's key of the same name is another key.
            let foreign = try await client.call(.post, path, token: other, json: Self.start, headers: key)
            #expect(foreign.status == 201 && foreign.header("Idempotency-Replayed") == nil)
            let list = try await client.call(.get, path, token: token).decoded(as: PageModel<FilingModel>.self)
            #expect(list.items.count == 1)
        }
    }

    @Test("A hundred requests at once under one key make one filing")
    func atOnce() async throws {
        let court = try await TestCourt()
        let token = try await court.token(of: try await court.person("林知秋", "lin@example.org"))
        try await court.run { client in
            let ids = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<100 {
                    group.addTask {
                        let key = ["Idempotency-Key": "once"]
                        let answer = try await client.call(
                            .post,
                            "/api/v1/filings",
                            token: token,
                            json: Self.start,
                            headers: key
                        )
                        return try answer.decoded(as: FilingModel.self).id
                    }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(ids.count == 1)
        }
    }

    @Test("Keys that are no keys are refused", arguments: [String(repeating: "a", count: 256), "\"\"", "a b"])
    func malformed(key: String) async throws {
        let court = try await TestCourt()
        let token = try await court.token(of: try await court.person("林知秋", "lin@example.org"))
        try await court.run { client in
            let headers = ["Idempotency-Key": key]
            let answer = try await client.call(
                .post,
                "/api/v1/filings",
                token: token,
                json: Self.start,
                headers: headers
            )
            #expect(answer.status == 400)
        }
    }

    @Test("A submission and a registration sent twice give one receipt and one number")
    func submissionAndRegistration() async throws {
        let court = try await TestCourt()
        let lin = try await court.person("林知秋", "lin@example.org")
        let clerk = try await court.person("王敏", "wang@example.org", roles: .init(.clerk, in: TestCourt.court))
        let (token, clerkToken) = (try await court.token(of: lin), try await court.token(of: clerk))
        let path = "/api/v1/filings/\(try await court.draft(of: lin).id)"
        let key = ["Idempotency-Key": "k"]
        try await court.run { client in
            _ = try await client.call(.post, path + "/signing-codes", token: token)
            try await court.settle()
            let signing = "{\"name\":\"林知秋\",\"code\":\"\(try await court.latestCode(of: lin))\"}"
            let wrong = "{\"name\":\"林知秋\",\"code\":\"000000\"}"
            let failed = try await client.call(.post, path + "/submission", token: token, json: wrong, headers: key)
            #expect(failed.status == 422, "a failure does not use the key up")
            let first = try await client.call(.post, path + "/submission", token: token, json: signing, headers: key)
            let again = try await client.call(.post, path + "/submission", token: token, json: signing, headers: key)
            #expect(first.status == 201 && first.body == again.body)
            #expect(again.header("Idempotency-Replayed") == "true")
            let body = "{\"procedure\":\"ordinary\"}"
            let registered = try await client.call(
                .post,
                path + "/registration",
                token: clerkToken,
                json: body,
                headers: key
            )
            let twice = try await client.call(
                .post,
                path + "/registration",
                token: clerkToken,
                json: body,
                headers: key
            )
            #expect(registered.status == 201 && registered.body == twice.body)
            let late = try await client.call(.post, path + "/registration", token: clerkToken, json: body)
            #expect(late.status == 409)
            let problem = try late.decoded(as: ProblemModel.self)
            #expect(problem.code == "decidedMeanwhile" && problem.detail.contains("王敏"))
        }
    }
}
