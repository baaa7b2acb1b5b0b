import Filings
import Interchange
import Registry
import Testing
import Web

@Suite("When more come than can be served")
struct CrowdTests {
    /// Holds every document until the test lets go.
    private struct HoldingExaminer: DocumentExaminer {
        let arrivals = AsyncStream.makeStream(of: Void.self)
        let departures = AsyncStream.makeStream(of: Void.self)

        func examine(path: String, claimedType: String?, fileName: String) async throws -> Examination {
            arrivals.continuation.yield()
            for await _ in departures.stream {}
            return Examination(mediaType: "application/pdf", pages: 1)
        }

        func hasOne() async { for await _ in arrivals.stream { return } }
        func letGo() { departures.continuation.finish() }
    }

    /// Uploads to a draft of its own, until whose end everything else is asked.
    private func whileUploading(
        _ examiner: any DocumentExaminer,
        holding holder: HoldingExaminer,
        limit: WritableKeyPath<DoorLimits, Int>? = nil,
        of most: Int = 0,
        _ body: @escaping @Sendable (Client, _ token: String, _ path: String) async throws -> Void
    ) async throws {
        let court = try await TestCourt(examiner: examiner) { settings in
            if let limit { settings.door[keyPath: limit] = most }
        }
        let lin = try await court.person("林知秋", "lin@example.org")
        let token = try await court.token(of: lin)
        let path = "/api/v1/filings/\(try await court.draft(of: lin).id)/documents"
        let document = Multipart.body([("role", "exhibit")], file: "a.pdf")
        try await court.run { client in
            async let held = client.call(.post, path, token: token, body: document, type: Multipart.type)
            await holder.hasOne()
            try await body(client, token, path)
            holder.letGo()
            #expect(try await held.status == 201)
            // Once there is room again, the same request is taken.
            let again = Multipart.body([("role", "exhibit")], file: "b.pdf", content: "%PDF-1.7 b")
            #expect(try await client.call(.post, path, token: token, body: again, type: Multipart.type).status == 201)
        }
    }

    @Test("A document beyond those that can be examined is put off with 503, in plain words")
    func examinations() async throws {
        let holder = HoldingExaminer()
        let crowded = CrowdedExaminer(holder, room: WaitingRoom(places: 1, seats: 0))
        try await whileUploading(crowded, holding: holder) { client, token, path in
            let second = Multipart.body([("role", "exhibit")], file: "b.pdf", content: "%PDF-1.7 b")
            let answer = try await client.call(.post, path, token: token, body: second, type: Multipart.type)
            #expect(answer.status == 503 && answer.header("Retry-After") == "5")
            let problem = try answer.decoded(as: ProblemModel.self)
            #expect(problem.code == "tooBusy" && problem.detail.contains("Try again in a few seconds"))
        }
    }

    @Test("A request beyond those that can be served is put off before it is looked at")
    func requests() async throws {
        let holder = HoldingExaminer()
        try await whileUploading(holder, holding: holder, limit: \.changing, of: 1) { client, token, path in
            // Not even who asks is asked.
            let answer = try await client.call(.post, path, token: "nobody's", json: "{}")
            #expect(answer.status == 503 && answer.header("Retry-After") == "5")
            #expect(try await client.call(.get, "/livez").status == 200)
            #expect(try await client.call(.get, "/api/v1/courts").status == 200)
        }
    }

    @Test("Filings go first: in a crowd, who only looks is put off with a page that says so")
    func filingsFirst() async throws {
        let holder = HoldingExaminer()
        try await whileUploading(holder, holding: holder, limit: \.crowd, of: 0) { client, token, path in
            let lists = try await client.call(.get, "/api/v1/courts")
            #expect(lists.status == 503 && lists.header("Retry-After") == "5")
            let page = try await client.call(.get, "/", headers: ["Accept-Language": "zh-CN"])
            #expect(page.status == 503 && page.header("Content-Type") == "text/html; charset=utf-8")
            #expect(page.text.contains("现在同时办理的人太多") || page.text.contains("Too many people"))
            // Nothing new is begun; what has begun goes on.
            #expect(try await client.call(.post, "/api/v1/filings", token: token, json: "{}").status == 503)
            #expect(try await client.call(.get, path, token: token).status == 200)
        }
    }
}
