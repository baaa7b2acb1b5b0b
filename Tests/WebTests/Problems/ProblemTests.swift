import Interchange
import Law
import Registry
import Testing
import Web

@Suite("What is said when something is in the way")
struct ProblemTests {
    @Test("Every refusal has a status, a title and a sentence in both languages", arguments: Refusal.Code.allCases)
    func everyRefusal(code: Refusal.Code) {
        let problem = Problem(Refusal(code))
        #expect((400..<600).contains(problem.status) && problem.status != 500)
        expectWords(problem)
    }

    @Test("So has every request that cannot be understood, and each its own", arguments: MalformedRequest.samples)
    func everyMalformed(request: MalformedRequest) {
        let problem = Problem(request)
        #expect((400..<600).contains(problem.status) && problem.status != 500)
        expectWords(problem)
        #expect(Problem(code: problem.code)?.sentence.english.isEmpty == false)
        #expect(MalformedRequest.samples.filter { $0.sentence == request.sentence }.count == 1)
    }

    private func expectWords(_ problem: Problem) {
        #expect(!problem.title.chinese.isEmpty && !problem.title.english.isEmpty)
        #expect(problem.sentence.chinese.hasSuffix("。"), "\(problem.sentence.chinese)")
        #expect(problem.sentence.english.hasSuffix("."), "\(problem.sentence.english)")
        #expect(!problem.sentence.chinese.contains("！") && !problem.sentence.english.contains("!"))
        #expect(!problem.sentence.english.unicodeScalars.contains { (0x4e00...0x9fff).contains($0.value) })
    }

    @Test("Who decided and when is said in words")
    func decidedMeanwhile() {
        let facts = ["by": "王敏", "at": "2026-11-23T10:00:00.000+08:00", "number": "（2026）京0105民初1号"]
        let sentence = Problem(Refusal(.decidedMeanwhile, facts: facts)).sentence
        #expect(sentence.chinese == "王敏已于2026年11月23日 10:00登记立案，案号（2026）京0105民初1号。不用再办理。")
        #expect(sentence.english.hasPrefix("王敏 registered it on 23 November 2026, 10:00 as"))
    }

    @Test(
        "Programs get problem details in the language they ask for",
        arguments: [
            ("en", "Not found"), ("zh-CN", "没有找到"),
        ]
    )
    func problemDetails(language: String, title: String) async throws {
        let court = try await TestCourt()
        let token = try await court.token(of: try await court.person("林知秋", "lin@example.org"))
        try await court.run { client in
            let path = "/api/v1/filings/019a6f2e-4b10-7c3d-8a5e-2f1d3c4b5a69"
            let answer = try await client.call(.get, path, token: token, headers: ["Accept-Language": language])
            let problem = try answer.decoded(as: ProblemModel.self)
            #expect(answer.status == 404 && answer.header("Content-Type") == "application/problem+json")
            #expect(problem.type == "/problems/notFound" && problem.status == 404 && problem.title == title)
            #expect(problem.reference.utf8.count == 10)
        }
    }

    @Test("An error nobody foresaw says nothing but a reference")
    func unforeseen() async throws {
        let court = try await TestCourt()
        try await court.run(pages: TestPages.handlers(court)) { client in
            let page = try await client.call(.get, "/start")
            #expect(page.status == 500 && page.text.contains("<!doctype html>"))
            #expect(!page.text.contains("440524188001010014") && !page.text.contains("Unforeseen"))
            let json = try await client.call(.get, "/start", headers: ["Accept": "application/json"])
            #expect(try json.decoded(as: ProblemModel.self).code == "unforeseen")
        }
    }

    @Test("An address with the wrong method says which it takes; no address, that nothing is there")
    func methods() async throws {
        let court = try await TestCourt()
        try await court.run { client in
            let wrong = try await client.call(.delete, "/readyz")
            #expect(wrong.status == 405 && wrong.header("Allow") == "GET")
            let head = try await client.call(.head, "/readyz")
            #expect(head.status == 200 && head.body.isEmpty)
            #expect(try await client.call(.get, "/api/v1/nowhere").status == 404)
        }
    }

    @Test(
        "What cannot be read is refused with its reason",
        arguments: [
            ("{", "application/json", 400, "notJSON"), ("", "application/json", 400, "bodyMissing"),
            ("{\"contact\":1}", "application/json", 422, "wrongShape"), ("{}", "application/json", 422, "wrongShape"),
            ("contact=a", "application/x-www-form-urlencoded", 415, "wrongMediaType"),
            ("[]", "application/json", 422, "wrongShape"),
        ]
    )
    func bodies(body: String, type: String, status: Int, code: String) async throws {
        let court = try await TestCourt()
        try await court.run { client in
            let answer = try await client.call(.post, "/api/v1/sign-ins", body: Array(body.utf8), type: type)
            #expect(answer.status == status)
            #expect(try answer.decoded(as: ProblemModel.self).code == code)
        }
    }

    @Test("What is too large is refused, announced or not")
    func tooLarge() async throws {
        let court = try await TestCourt()
        let body = Array(repeating: UInt8(ascii: " "), count: 2_000_001)
        try await court.run { client in
            let answer = try await client.call(.post, "/api/v1/sign-ins", body: body)
            #expect(answer.status == 413)
            let lying = try await client.call(.post, "/api/v1/sign-ins", body: body, headers: ["Content-Length": "10"])
            #expect(lying.status == 413)
        }
    }

    @Test("Too many attempts: try again, and when")
    func tooManyAttempts() async throws {
        let court = try await TestCourt()
        try await court.run { client in
            let body = "{\"contact\":\"lin@example.org\",\"password\":\"wrong\"}"
            var statuses: [Int] = []
            for _ in 0..<12 { statuses.append(try await client.call(.post, "/api/v1/sign-ins", json: body).status) }
            #expect(statuses.first == 401)
            let last = try await client.call(.post, "/api/v1/sign-ins", json: body)
            #expect(last.status == 429 && last.header("Retry-After") == "900")
        }
    }
}
