import Logging
import Synchronization
import Testing
import Web

@Suite("The log")
struct RequestLogTests {
    @Test("A request leaves its method, route, status, time and reference, and nothing of the person")
    func nothingPersonal() async throws {
        let court = try await TestCourt()
        let lines = Lines()
        let token = try await court.token(of: try await court.person("林知秋", "lin@example.org"))
        try await court.run(pages: TestPages.handlers(court), logger: lines.logger) { client in
            let path = "/api/v1/filings/019a6f2e-4b10-7c3d-8a5e-2f1d3c4b5a69?q=13800000000"
            let answer = try await client.call(.get, path, token: token, headers: ["User-Agent": "phone of 林知秋"])
            #expect(answer.status == 404)
            _ = try await client.call(
                .post,
                "/api/v1/sign-ins",
                json: "{\"contact\":\"lin@example.org\",\"password\":\"x\"}"
            )
            let broken = try await client.call(.get, "/start")
            #expect(broken.status == 500)
        }
        let text = lines.all.joined(separator: "\n")
        #expect(text.contains("route=/api/v1/filings/{filing}") && text.contains("status=404"))
        #expect(text.contains("method=POST") && text.contains("status=401"))
        #expect(text.contains("type=") && text.contains("Unforeseen"), "an error nobody foresaw leaves its type")
        for secret in ["林知秋", "138", "lin@", "019a6f2e", token, "440524188001010014", "password"] {
            #expect(!text.contains(secret), "\(secret) is in the log")
        }
    }
}

/// Keeps log lines as text.
private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    var logger: Logger {
        var logger = Logger(label: "test") { _ in Handler(lines: self) }
        logger.logLevel = .trace
        return logger
    }

    func add(_ line: String) { lines.withLock { $0.append(line) } }

    private struct Handler: LogHandler {
        let lines: Lines
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(
            level: Logger.Level,
            message: Logger.Message,
            metadata: Logger.Metadata?,
            source: String,
            file: String,
            function: String,
            line: UInt
        ) {
            let all = self.metadata.merging(metadata ?? [:]) { _, last in last }
            lines.add("\(message) " + all.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: " "))
        }
    }
}
