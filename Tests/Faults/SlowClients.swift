import Foundation
import Harness

/// Very many clients send a request so slowly that it never ends: half of them trickle their head, half their body.
package struct SlowClients: Fault {
    package let name = "slow clients"

    package init() {}

    package func run(_ thoroughness: Thoroughness) async throws -> FaultRow {
        let (count, filings) = thoroughness == .full ? (2_000, 40) : (300, 3)
        var row = FaultRow("\(count) \(name)")
        OpenDescriptors.raise(to: 8_192)
        let court = try await TriedCourt.make()
        let document = try TriedCourt.document(bytes: 100_000, in: court.folder)
        let server = try await court.serve()
        let filer = try await Filer.signIn(at: server.address)
        let before = Self.residentMegabytes(server)
        let port = RawConnection.port(of: server.address)
        var slow: [RawConnection] = []
        for number in 0..<count {
            guard let connection = RawConnection(port: port) else { break }
            let head =
                number % 2 == 0
                ? "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: a"
                : "POST /api/v1/sign-ins HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"
            connection.send(Data(head.utf8))
            slow.append(connection)
        }
        row.expect(slow.count == count, "only \(slow.count) could connect")
        let begin = ContinuousClock.now
        for _ in 0..<filings {
            row.tries += 1
            row.expect(
                await filer.file(document, noting: court.promises) != nil,
                "a filing was not receipted meanwhile"
            )
            // One more byte from each: none of them is idle.
            for connection in slow { connection.send(Data("a".utf8)) }
        }
        let seconds = begin.duration(to: .now) / .seconds(1)
        // Somebody who comes new is served as well.
        row.expect((try? await Filer.signIn(at: server.address)) != nil, "nobody new could sign in")
        row.remarks.append(
            "\(filings) filings receipted meanwhile, \(Int(seconds / Double(filings) * 1000)) ms each; resident "
                + "\(Int(before)) → \(Int(Self.residentMegabytes(server))) MB"
        )
        slow.removeAll()
        await server.stop()
        try await court.settle(into: &row)
        return row
    }

    private static func residentMegabytes(_ server: RunningServer) -> Double {
        let text = (try? String(contentsOfFile: "/proc/\(server.processIdentifier)/status", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return (line.flatMap { Double($0.filter(\.isNumber)) } ?? 0) / 1024
    }
}

enum OpenDescriptors {
    /// As many as the system allows, up to `wanted`; child processes inherit it.
    static func raise(to wanted: UInt64) {
        let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(kind, &limit) == 0, limit.rlim_cur < wanted else { return }
        limit.rlim_cur = rlim_t(min(wanted, UInt64(limit.rlim_max)))
        setrlimit(kind, &limit)
    }
}
