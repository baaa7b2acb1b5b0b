import Commands
import Crypto
import Foundation
import Harness
import Interchange

/// SIGTERM while documents are on their way in: what has begun is finished, nothing new begins, and the server ends.
package struct Drain: Fault {
    package let name = "SIGTERM with uploads in flight"
    /// A supervisor kills after this; so long a server may take.
    private static let limitSeconds = 40

    package init() {}

    package func run(_ thoroughness: Thoroughness) async throws -> FaultRow {
        var row = FaultRow(name)
        let court = try await TriedCourt.make()
        let path = try TriedCourt.document(bytes: 400_000, in: court.folder)
        for _ in 0..<(thoroughness == .full ? 10 : 1) { try await drain(court, path, stuck: false, into: &row) }
        // Somebody who never finishes cannot keep the server from ending.
        if thoroughness == .full { try await drain(court, path, stuck: true, into: &row) }
        try await court.settle(into: &row)
        return row
    }

    private func drain(_ court: TriedCourt, _ path: String, stuck: Bool, into row: inout FaultRow) async throws {
        let uploads = 5
        let server = try await court.serve()
        let filer = try await Filer.signIn(at: server.address)
        let port = RawConnection.port(of: server.address)
        let document = try Data(contentsOf: URL(fileURLWithPath: path))
        let sha256 = SHA256.hash(data: document).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let body = Self.form(document)
        let middle = body.count / 2
        var flying: [(connection: RawConnection, filing: String)] = []
        for _ in 0..<uploads {
            row.tries += 1
            let filing = try await filer.begin()
            guard let connection = RawConnection(port: port) else { continue }
            connection.send(Self.head(filing: filing.id, token: filer.client.token ?? "", length: body.count))
            connection.send(body.prefix(middle))
            flying.append((connection, filing.id))
        }
        // They have begun once their bytes lie in the vault.
        let incoming = court.folder.path + "/vault/incoming"
        for _ in 0..<400 {
            let files = (try? FileManager.default.contentsOfDirectory(atPath: incoming))?.count ?? 0
            if files >= uploads { break }
            try await Task.sleep(for: .milliseconds(25))
        }
        let begin = ContinuousClock.now
        server.askToStop()
        row.expect(await Self.refuses(port), "new connections were still taken after SIGTERM")
        for (number, flight) in flying.enumerated() where !(stuck && number == 0) {
            flight.connection.send(body.suffix(from: middle))
        }
        for (number, flight) in flying.enumerated() where !(stuck && number == 0) {
            let answer = flight.connection.statusLine(within: 20)
            let isGood = answer?.contains(" 201 ") ?? false
            row.expect(isGood, "an upload in flight ended with \(answer ?? "nothing")")
            if isGood { await court.promises.note(sha256: sha256, of: flight.filing) }
        }
        let ended = await Self.ends(server)
        row.expect(ended, "the server had not ended \(Self.limitSeconds) s after SIGTERM")
        guard ended else { return await server.kill() }
        let (code, _) = await server.ended()
        let seconds = begin.duration(to: .now) / .seconds(1)
        row.expect(code == 0, "the server ended with \(code), not 0")
        row.remarks.append(
            "\(stuck ? "with one that never finishes: " : "")ended after \((seconds * 10).rounded() / 10) s with \(code)"
        )
    }

    private static func refuses(_ port: Int) async -> Bool {
        for _ in 0..<200 {
            if RawConnection(port: port) == nil { return true }
            try? await Task.sleep(for: .milliseconds(25))
        }
        return false
    }

    private static func ends(_ server: RunningServer) async -> Bool {
        for _ in 0..<(limitSeconds * 20) {
            if !server.isRunning { return true }
            try? await Task.sleep(for: .milliseconds(50))
        }
        return false
    }

    private static func head(filing: String, token: String, length: Int) -> Data {
        Data(
            """
            POST /api/v1/filings/\(filing)/documents HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(token)\r\n\
            Content-Type: multipart/form-data; boundary=half\r\nContent-Length: \(length)\r\n\r\n
            """.utf8
        )
    }

    private static func form(_ document: Data) -> Data {
        let head = """
            --half\r\nContent-Disposition: form-data; name="role"\r\n\r\nexhibit\r\n\
            --half\r\nContent-Disposition: form-data; name="title"\r\n\r\nexhibit\r\n\
            --half\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\
            Content-Type: application/pdf\r\n\r\n
            """
        return Data(head.utf8) + document + Data("\r\n--half--\r\n".utf8)
    }
}
