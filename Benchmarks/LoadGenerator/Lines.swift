package import NIOCore
import NIOPosix
import Synchronization

/// Connections to one server: kept alive, used again, never more than a bound.
///
/// Whoever finds none free waits in line, and that wait is part of the latency: it began when the person came.
package final class Lines: Sendable {
    private struct State {
        var free: [Line] = []
        var open = 0
        var waiting: [CheckedContinuation<Line?, Never>] = []
        var head = 0
    }

    package let host: String
    package let port: Int
    private let group: any EventLoopGroup
    private let most: Int
    private let state = Mutex(State())

    package init(host: String, port: Int, most: Int, on group: any EventLoopGroup) {
        self.host = host
        self.port = port
        self.most = most
        self.group = group
    }

    /// What stands in `Host`.
    package var authority: String { "\(host):\(port)" }

    /// Lends a connection for as long as `body` runs; one on which something went wrong is not used again.
    package func with<Value: Sendable>(_ body: @Sendable (Line) async throws -> Value) async throws -> Value {
        let line = try await take()
        do {
            let value = try await body(line)
            give(back: line.isOpen ? line : nil)
            return value
        } catch {
            line.close()
            give(back: nil)
            throw error
        }
    }

    private enum Turn {
        case line(Line)
        case open, wait
    }

    private func take() async throws -> Line {
        let turn: Turn = state.withLock { state in
            while let line = state.free.popLast() {
                if line.isOpen { return .line(line) }
                state.open -= 1
            }
            guard state.open < most else { return .wait }
            state.open += 1
            return .open
        }
        switch turn {
        case .line(let line): return line
        case .open: return try await open()
        case .wait:
            let handed = await withCheckedContinuation { continuation in
                let line: Line?? = state.withLock { state in
                    if let line = state.free.popLast() { return .some(line) }
                    state.waiting.append(continuation)
                    return nil
                }
                if let line { continuation.resume(returning: line) }
            }
            // Nil is a place, not a connection.
            if let handed { return handed }
            return try await open()
        }
    }

    private func open() async throws -> Line {
        do {
            return try await Line.open(host: host, port: port, on: group)
        } catch {
            give(back: nil)
            throw error
        }
    }

    private func give(back line: Line?) {
        let next: CheckedContinuation<Line?, Never>? = state.withLock { state in
            if state.head < state.waiting.count {
                let next = state.waiting[state.head]
                state.head += 1
                if state.head == state.waiting.count {
                    state.waiting.removeAll(keepingCapacity: true)
                    state.head = 0
                }
                return next
            }
            if let line { state.free.append(line) } else { state.open -= 1 }
            return nil
        }
        next?.resume(returning: line)
    }

    package func closeAll() {
        let lines = state.withLock { state in
            defer { state.free.removeAll() }
            state.open -= state.free.count
            return state.free
        }
        for line in lines { line.close() }
    }
}
