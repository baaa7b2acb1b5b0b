import Foundation
import Harness
import LoadGenerator
import NIOCore

/// Redmine: three uploads, an issue made of them, its status changed (`Benchmarks/Peers/redmine`).
struct RedminePeer: Contender {
    let requests = "3 uploads, issue, status"
    let scenario: any Scenario
    private let server: PeerServer

    static func start(_ command: PeersCommand, on group: any EventLoopGroup) async throws -> (any Contender)? {
        guard let server = try await PeerServer.start("redmine", in: command.folder, ready: "/login", on: group) else {
            return nil
        }
        return RedminePeer(
            scenario: RedmineIssue(facts: server.facts, limitMilliseconds: command.limit),
            server: server
        )
    }

    var version: String { "Redmine \(server.facts["version"] ?? ""), PostgreSQL" }
    var documentsFolder: String? { server.folder.path + "/app/instances/bench/files/" }
    var lines: Lines { server.lines }
    var process: Int32 { server.process }

    func rest(atMost seconds: Double) async throws {}
    func stop() async { await server.stop() }
}

struct RedmineIssue: Scenario {
    let facts: [String: String]
    let limitMilliseconds: Double

    let name = "Redmine"
    let rates = 1.0...200
    let bytesWritten = 400_000

    func journey(_ number: Int, _ lines: Lines) async throws {
        try await lines.with { line in
            var tokens: [String] = []
            for (part, document) in PeerDocuments.all.enumerated() {
                let path = "/uploads.json?filename=exhibit-\(part).pdf"
                let body = [document, PeerDocuments.difference(number, part)]
                let reply = try await line.expect(post(path, "application/octet-stream", body, lines))
                let answer = Data(reply.body.readableBytesView)
                tokens.append(try JSONDecoder().decode(Upload.self, from: answer).upload.token)
            }
            let made = try await line.expect(post("/issues.json", "application/json", [issue(number, tokens)], lines))
            guard let place = made.field("Location").flatMap(URL.init(string:))?.path else {
                throw LineProblem.malformed
            }
            let status = ByteBuffer(string: "{\"issue\":{\"status_id\":\(facts["after"] ?? "")}}")
            let change = PreparedRequest(
                "PUT",
                place + ".json",
                host: lines.authority,
                headers: headers("application/json"),
                body: [status]
            )
            _ = try await line.expect(change)
        }
    }

    private struct Upload: Decodable {
        struct Token: Decodable { let token: String }
        let upload: Token
    }

    private func post(_ path: String, _ type: String, _ body: [ByteBuffer], _ lines: Lines) -> PreparedRequest {
        PreparedRequest("POST", path, host: lines.authority, headers: headers(type), body: body, keepsBody: true)
    }

    private func headers(_ type: String) -> [(String, String)] {
        [("X-Redmine-API-Key", facts["key"] ?? ""), ("Content-Type", type), ("Accept", "*/*")]
    }

    private func issue(_ number: Int, _ tokens: [String]) -> ByteBuffer {
        let uploads = tokens.enumerated().map { part, token in
            "{\"token\":\"\(token)\",\"filename\":\"exhibit-\(part).pdf\",\"content_type\":\"application/pdf\"}"
        }
        return ByteBuffer(
            string: """
                {"issue":{"project_id":\(facts["project"] ?? ""),"tracker_id":\(facts["tracker"] ?? ""),\
                "status_id":\(facts["before"] ?? ""),"subject":"民间借贷 \(number)","description":"借款本金 50000 元",\
                "uploads":[\(uploads.joined(separator: ","))]}}
                """
        )
    }
}
