import Foundation
import LoadGenerator
import NIOCore

/// O6: at nine in the morning a thousand people sign in, look at their filings and begin one.
struct NineOClock: Scenario {
    static let people = 1_000
    static let seconds = 60.0

    let name = "O6 nine o'clock: 1,000 people in a minute"
    let limitMilliseconds = 1_000.0
    /// Not searched: a thousand come, in one minute.
    let rates = 1.0...1.0
    let bytesWritten = 50_000
    private let court: BenchCourt
    private static let begin = ByteBuffer(string: #"{"court":"京0105","form":"private-lending"}"#)

    init(court: BenchCourt) { self.court = court }

    func journey(_ number: Int, _ lines: Lines) async throws {
        let person = court.parties[number % court.parties.count]
        let credentials = try JSONText.buffer(["contact": person.contact, "password": BenchCourt.password])
        let stranger = PreparedRequest(
            "POST",
            "/api/v1/sign-ins",
            host: lines.authority,
            headers: [("Content-Type", "application/json")],
            body: [credentials],
            keepsBody: true
        )
        try await lines.with { line in
            let answer = String(buffer: try await line.expect(stranger).body)
            guard let start = answer.range(of: "\"token\":\"")?.upperBound else { throw LineProblem.malformed }
            let requests = Requests(host: lines.authority, token: String(answer[start...].prefix { $0 != "\"" }))
            _ = try await line.expect(requests.get("/filings"))
            _ = try await line.expect(requests.post("/api/v1/filings", json: Self.begin))
        }
    }
}
