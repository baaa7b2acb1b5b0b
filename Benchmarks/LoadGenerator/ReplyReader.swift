import NIOCore

/// Reads HTTP/1.1 answers from the bytes of a connection; as little as a load generator needs.
struct ReplyReader {
    private enum Place {
        case head
        case body(left: Int)
        case chunkSize
        case chunk(left: Int)
        case chunkEnd
        case trailer
    }

    private var place = Place.head
    private var buffer = ByteBuffer()
    private var head = ""
    private var status = 0
    private var body = ByteBuffer()
    private var bodyBytes = 0
    var keepsBody = false

    /// Takes bytes; returns an answer when one is complete.
    mutating func read(_ bytes: inout ByteBuffer) throws -> Reply? {
        buffer.writeBuffer(&bytes)
        while true {
            switch place {
            case .head:
                guard try readHead() else { return nil }
                if case .body(let left) = place, left == 0 { return finished() }
            case .body(let left):
                let taken = take(left)
                guard taken == left else {
                    place = .body(left: left - taken)
                    return nil
                }
                return finished()
            case .chunkSize:
                guard let line = line() else { return nil }
                guard let size = Int(line.prefix { $0 != ";" }, radix: 16) else { throw LineProblem.malformed }
                place = size == 0 ? .trailer : .chunk(left: size)
            case .chunk(let left):
                let taken = take(left)
                guard taken == left else {
                    place = .chunk(left: left - taken)
                    return nil
                }
                place = .chunkEnd
            case .chunkEnd:
                guard line() != nil else { return nil }
                place = .chunkSize
            case .trailer:
                guard let line = line() else { return nil }
                if line.isEmpty { return finished() }
            }
        }
    }

    private mutating func readHead() throws -> Bool {
        guard let end = endOfHead() else { return false }
        head = buffer.readString(length: end) ?? ""
        guard head.hasPrefix("HTTP/1."), let code = Int(head.dropFirst(9).prefix(3)) else {
            throw LineProblem.malformed
        }
        status = code
        let lowered = head.lowercased()
        if code == 204 || code == 304 {
            place = .body(left: 0)
        } else if let length = Self.number(after: "content-length:", in: lowered) {
            place = .body(left: length)
        } else if lowered.contains("transfer-encoding: chunked") {
            place = .chunkSize
        } else {
            place = .body(left: 0)
        }
        return true
    }

    private func endOfHead() -> Int? {
        let view = buffer.readableBytesView
        var index = view.startIndex
        while let found = view[index...].firstIndex(of: UInt8(ascii: "\n")) {
            let next = view.index(after: found)
            if view.distance(from: next, to: view.endIndex) < 2 { return nil }
            if view[next] == UInt8(ascii: "\r"), view[view.index(after: next)] == UInt8(ascii: "\n") {
                return view.distance(from: view.startIndex, to: next) + 2
            }
            index = next
        }
        return nil
    }

    private mutating func line() -> String? {
        guard let found = buffer.readableBytesView.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let length = found - buffer.readerIndex + 1
        return buffer.readString(length: length)?.filter { $0 != "\r" && $0 != "\n" && $0 != "\r\n" }
    }

    private mutating func take(_ wanted: Int) -> Int {
        let length = min(wanted, buffer.readableBytes)
        if keepsBody, var part = buffer.readSlice(length: length) {
            body.writeBuffer(&part)
        } else {
            buffer.moveReaderIndex(forwardBy: length)
        }
        bodyBytes += length
        if buffer.readableBytes == 0 { buffer.clear() }
        return length
    }

    private mutating func finished() -> Reply {
        let reply = Reply(status: status, head: head, body: body, bodyBytes: bodyBytes)
        place = .head
        body = ByteBuffer()
        bodyBytes = 0
        return reply
    }

    private static func number(after name: String, in head: String) -> Int? {
        for line in head.split(separator: "\r\n") where line.hasPrefix(name) {
            return Int(line.dropFirst(name.count).drop { $0 == " " }.prefix { $0.isNumber })
        }
        return nil
    }
}
