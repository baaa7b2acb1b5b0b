package import NIOCore

/// A request whose bytes are ready to be sent: nothing is composed while the clock runs.
package struct PreparedRequest: Sendable {
    /// Head and body, in pieces that are shared and not copied.
    package let pieces: [ByteBuffer]
    /// Whether the body of the answer is wanted; otherwise it is counted and dropped.
    package let keepsBody: Bool

    package init(
        _ method: String,
        _ path: String,
        host: String,
        headers: [(String, String)] = [],
        body: [ByteBuffer] = [],
        keepsBody: Bool = false
    ) {
        var head = "\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\n"
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        if !body.isEmpty || method == "POST" || method == "PUT" {
            head += "Content-Length: \(body.reduce(0) { $0 + $1.readableBytes })\r\n"
        }
        head += "\r\n"
        pieces = [ByteBuffer(string: head)] + body
        self.keepsBody = keepsBody
    }
}

/// An answer.
package struct Reply: Sendable {
    package let status: Int
    /// Status line and fields as they came.
    package let head: String
    /// Empty unless it was wanted.
    package let body: ByteBuffer
    package let bodyBytes: Int

    package var isGood: Bool { (200..<400).contains(status) }

    /// The server takes no further request on this connection.
    package var endsConnection: Bool { field("Connection")?.lowercased() == "close" }

    package func field(_ name: String) -> String? {
        let wanted = name.lowercased() + ":"
        for line in head.split(separator: "\r\n") where line.lowercased().hasPrefix(wanted) {
            return String(line.dropFirst(wanted.count).drop { $0 == " " })
        }
        return nil
    }
}

/// Why an exchange had no answer.
package enum LineProblem: Error, Sendable {
    case closed
    case timedOut
    case malformed
    /// The server answered, and not as wanted.
    case refused(status: Int, saying: String)
}
