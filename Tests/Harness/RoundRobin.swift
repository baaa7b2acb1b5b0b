import Foundation
import Synchronization

/// A proxy before several servers: each connection goes to the next server that takes it.
///
/// As a load balancer it knows nothing of HTTP: when a server dies, its connections end, and the client comes again.
package final class RoundRobin: Sendable {
    package let address: String
    private let listener: Int32
    private let servers = Servers()

    package init() throws {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        let port = try Self.listen(on: listener)
        address = "http://127.0.0.1:\(port)"
        Thread.detachNewThread { [listener, servers] in
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0 else { return }
                Thread.detachNewThread {
                    guard let server = servers.connection() else {
                        close(client)
                        return
                    }
                    Self.pass(between: client, and: server)
                }
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    /// The servers it may choose from, by their addresses.
    package func spread(over addresses: [String]) {
        let chosen = addresses.compactMap { URL(string: $0)?.port }.map(UInt16.init)
        servers.ports.withLock { $0 = chosen }
    }

    private final class Servers: Sendable {
        let ports = Mutex<[UInt16]>([])
        private let turn = Mutex(0)

        /// To the next server that answers; nil if none does.
        func connection() -> Int32? {
            let ports = ports.withLock { $0 }
            let first = turn.withLock { turn in
                turn += 1
                return turn
            }
            for step in ports.indices {
                let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
                let port = ports[(first + step) % ports.count]
                if RoundRobin.withAddress(port, { connect(server, $0, $1) }) == 0 { return server }
                close(server)
            }
            return nil
        }
    }

    private static func pass(between client: Int32, and server: Int32) {
        defer {
            close(client)
            close(server)
        }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            var ends = [client, server].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            guard poll(&ends, 2, -1) > 0 else { return }
            for (from, to) in [(0, server), (1, client)] where ends[from].revents != 0 {
                let count = read(ends[from].fd, &buffer, buffer.count)
                guard count > 0, sendAll(buffer[..<count], to: to) else { return }
            }
        }
    }

    private static func sendAll(_ bytes: ArraySlice<UInt8>, to end: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            // Without a signal: the other end may be dead.
            let sent = rest.withUnsafeBytes { send(end, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard sent > 0 else { return false }
            rest = rest.dropFirst(sent)
        }
        return true
    }

    private static func listen(on listener: Int32) throws -> UInt16 {
        guard withAddress(0, { bind(listener, $0, $1) }) == 0, Foundation.listen(listener, 64) == 0 else {
            throw HarnessProblem.commandFailed(String(cString: strerror(errno)))
        }
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(listener, $0, &length) }
        }
        return UInt16(bigEndian: address.sin_port)
    }

    private static func withAddress<Value>(
        _ port: UInt16,
        _ body: (UnsafePointer<sockaddr>, socklen_t) -> Value
    ) -> Value {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}
