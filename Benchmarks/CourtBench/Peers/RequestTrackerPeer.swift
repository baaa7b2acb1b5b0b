import Foundation
import LoadGenerator
import NIOCore

/// Request Tracker: a ticket with three attachments, its status changed (`Benchmarks/Peers/request-tracker`).
struct RequestTrackerPeer: Contender {
    let requests = "ticket with 3 attachments, status"
    let scenario: any Scenario
    private let server: PeerServer

    static func start(_ command: PeersCommand, on group: any EventLoopGroup) async throws -> (any Contender)? {
        let ready = "/REST/2.0/rt"
        guard let server = try await PeerServer.start("request-tracker", in: command.folder, ready: ready, on: group)
        else { return nil }
        do {
            let cookies = try await signIn(to: server)
            let scenario = RequestTrackerTicket(
                queue: server.facts["queue"] ?? "",
                cookies: cookies,
                limitMilliseconds: command.limit
            )
            return RequestTrackerPeer(scenario: scenario, server: server)
        } catch {
            await server.stop()
            throw error
        }
    }

    /// Signed in beforehand, as people are with the others.
    ///
    /// A token of the API costs half a second of bcrypt each time, a cookie does not. Each request locks the session it
    /// comes with, hence several.
    private static func signIn(to server: PeerServer) async throws -> [String] {
        let form = "user=\(server.facts["user"] ?? "")&pass=\(server.facts["password"] ?? "")"
        let request = PreparedRequest(
            "POST",
            "/NoAuth/Login.html",
            host: server.lines.authority,
            headers: [("Content-Type", "application/x-www-form-urlencoded")],
            body: [ByteBuffer(string: form)]
        )
        var cookies: [String] = []
        for _ in 0..<16 {
            let reply = try await server.lines.with { try await $0.expect(request) }
            guard let cookie = reply.field("Set-Cookie")?.prefix(while: { $0 != ";" }) else {
                throw LineProblem.malformed
            }
            cookies.append(String(cookie))
        }
        return cookies
    }

    var version: String { "Request Tracker \(server.facts["version"] ?? ""), PostgreSQL" }
    var documentsFolder: String? { nil }
    var lines: Lines { server.lines }
    var process: Int32 { server.process }

    func rest(atMost seconds: Double) async throws {}
    func stop() async { await server.stop() }
}

struct RequestTrackerTicket: Scenario {
    let queue: String
    let cookies: [String]
    let limitMilliseconds: Double

    let name = "Request Tracker"
    let rates = 1.0...200
    let bytesWritten = 600_000

    private static let boundary = "dengwen-bench"

    func journey(_ number: Int, _ lines: Lines) async throws {
        let create = PreparedRequest(
            "POST",
            "/REST/2.0/ticket",
            host: lines.authority,
            headers: headers(number, "multipart/form-data; boundary=\(Self.boundary)"),
            body: form(number),
            keepsBody: true
        )
        // Each request has a connection of its own: Starlet ends one after each answer.
        let made = try await lines.with { try await $0.expect(create) }
        guard let place = made.field("Location").flatMap(URL.init(string:))?.path else { throw LineProblem.malformed }
        let change = PreparedRequest(
            "PUT",
            place,
            host: lines.authority,
            headers: headers(number, "application/json"),
            body: [ByteBuffer(string: "{\"Status\":\"open\"}")]
        )
        _ = try await lines.with { try await $0.expect(change) }
    }

    private func headers(_ number: Int, _ type: String) -> [(String, String)] {
        [("Cookie", cookies[number % cookies.count]), ("Content-Type", type), ("Accept", "*/*")]
    }

    private func form(_ number: Int) -> [ByteBuffer] {
        let ticket = """
            {"Queue":"\(queue)","Subject":"民间借贷 \(number)","Content":"借款本金 50000 元",\
            "ContentType":"text/plain"}
            """
        var pieces = [
            ByteBuffer(
                string: "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"JSON\"\r\n\r\n\(ticket)\r\n"
            )
        ]
        for (part, document) in PeerDocuments.all.enumerated() {
            let head = """
                --\(Self.boundary)\r\nContent-Disposition: form-data; name="Attachments"; \
                filename="exhibit-\(part).pdf"\r\nContent-Type: application/pdf\r\n\r\n
                """
            pieces += [ByteBuffer(string: head), document, PeerDocuments.difference(number, part)]
            pieces.append(ByteBuffer(string: "\r\n"))
        }
        return pieces + [ByteBuffer(string: "--\(Self.boundary)--\r\n")]
    }
}
