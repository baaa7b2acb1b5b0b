import Foundation
import OwnCluster
import Synchronization
import TestCluster

/// Stands between client and server and can lose the connection round a COMMIT.
final class CuttingProxy: Sendable {
    enum Cut: Sendable {
        /// COMMIT never reaches the server.
        case before
        /// COMMIT is carried out, and its answer never reaches the client.
        case after
    }

    let url: String
    private let target: String
    private let listener: Int32
    private let cut = Mutex<Cut?>(nil)

    init(_ place: TestDatabase) throws {
        target = place.server.folder + "/.s.PGSQL.5432"
        let folder = place.server.folder + "/p" + place.name.suffix(8)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        url = place.server.url(place.name).replacing(
            place.server.folder.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "",
            with: folder.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        )
        listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        try Self.withAddress(folder + "/.s.PGSQL.5432") { address, length in
            guard bind(listener, address, length) == 0, listen(listener, 16) == 0 else {
                throw PostgresServer.Problem.failed("listen", String(cString: strerror(errno)))
            }
        }
        Thread.detachNewThread { [listener] in
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0 else { return }
                Thread.detachNewThread { [weak self] in self?.pass(client) }
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    /// The next COMMIT that comes by.
    func cutNext(_ cut: Cut) { self.cut.withLock { $0 = cut } }

    private func pass(_ client: Int32) {
        let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer {
            close(client)
            close(server)
        }
        guard Self.withAddress(target, { connect(server, $0, $1) }) == 0 else { return }
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            var ends = [client, server].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            guard poll(&ends, 2, -1) > 0 else { return }
            for (from, to) in [(0, server), (1, client)] where ends[from].revents != 0 {
                let count = read(ends[from].fd, &buffer, buffer.count)
                guard count > 0 else { return }
                if from == 0, Data(buffer[..<count]).range(of: Data("COMMIT\0".utf8)) != nil, let cut = taken() {
                    guard cut == .after else { return }
                    pass(buffer, count, on: server)
                    _ = read(server, &buffer, buffer.count)
                    return
                }
                pass(buffer, count, on: to)
            }
        }
    }

    /// Whoever has hung up is told nothing; a signal would end every test.
    private func pass(_ bytes: [UInt8], _ count: Int, on socket: Int32) {
        _ = send(socket, bytes, count, Int32(MSG_NOSIGNAL))
    }

    private func taken() -> Cut? {
        cut.withLock { cut in
            defer { cut = nil }
            return cut
        }
    }

    private static func withAddress<Value>(
        _ path: String,
        _ body: (UnsafePointer<sockaddr>, socklen_t) throws -> Value
    ) rethrows -> Value {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        return try withUnsafePointer(to: &address) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                try body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
