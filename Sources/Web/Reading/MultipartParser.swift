import Glibc
package import NIOCore

/// Reads `multipart/form-data` (RFC 7578) piece by piece: bytes go in as they come, events come out as soon as they are
/// certain.
///
/// Never more than a boundary's length and one part's headers are kept back.
package struct MultipartParser: Sendable {
    package enum Event: Hashable, Sendable {
        case partBegan(PartHead)
        /// Some of the bytes of the part that began last; never empty.
        case bytes(ByteBuffer)
        case partEnded
        /// The last boundary was seen. Nothing follows.
        case finished
    }

    private enum State {
        /// Before the first boundary.
        case preamble(idle: Int)
        /// Just behind a boundary: another part, or the end.
        case boundary
        case headers(lines: [[UInt8]], bytes: Int)
        case content
        case epilogue(idle: Int)
    }

    /// CRLF, two hyphens, the boundary.
    private let delimiter: [UInt8]
    private let limits: MultipartLimits
    private var state = State.preamble(idle: 0)
    private var pending: ByteBuffer
    private var parts = 0

    package init(boundary: MultipartBoundary, limits: MultipartLimits = MultipartLimits()) {
        delimiter = Array("\r\n--".utf8) + boundary.bytes
        self.limits = limits
        // The first boundary stands at the very beginning, without the line end that every later one has before it.
        pending = ByteBuffer(string: "\r\n")
    }

    package mutating func append(_ bytes: ByteBuffer) {
        guard pending.readableBytes > 0 else {
            pending = bytes
            return
        }
        var bytes = bytes
        pending.discardReadBytes()
        pending.writeBuffer(&bytes)
    }

    /// The next event, or nil if more bytes are needed first.
    package mutating func next() throws(MultipartFault) -> Event? {
        while true {
            switch state {
            case .preamble(let idle):
                guard try skip(idle: idle) else { return nil }
            case .boundary:
                guard let isLast = try afterBoundary() else { return nil }
                if isLast { return .finished }
            case .headers(let lines, let bytes):
                guard let line = try line(limit: limits.headerBytes - bytes) else { return nil }
                if line.isEmpty {
                    state = .content
                    return .partBegan(try PartHead(lines: lines))
                }
                state = .headers(lines: lines + [line], bytes: bytes + line.count + 2)
            case .content:
                return content()
            case .epilogue(let idle):
                // Whatever stands behind the last boundary means nothing (RFC 2046), but there is no need to take much of it.
                let total = idle + pending.readableBytes
                pending.clear()
                guard total <= limits.idleBytes else { throw .malformed }
                state = .epilogue(idle: total)
                return nil
            }
        }
    }

    /// Whether the body may end here.
    package var isFinished: Bool {
        if case .epilogue = state { true } else { false }
    }

    /// Drops what stands before the first boundary.
    private mutating func skip(idle: Int) throws(MultipartFault) -> Bool {
        let (found, safe) = search()
        let total = idle + safe
        guard total <= limits.idleBytes else { throw .malformed }
        pending.moveReaderIndex(forwardBy: safe)
        guard found else {
            state = .preamble(idle: total)
            return false
        }
        pending.moveReaderIndex(forwardBy: delimiter.count)
        state = .boundary
        return true
    }

    /// Behind a boundary comes `--` at the end, otherwise a line end, perhaps after spaces.
    /// - Returns: whether it was the last boundary; nil if more bytes are needed to tell.
    private mutating func afterBoundary() throws(MultipartFault) -> Bool? {
        let view = pending.readableBytesView
        guard view.count >= 2 else { return nil }
        if view.starts(with: "--".utf8) {
            pending.moveReaderIndex(forwardBy: 2)
            state = .epilogue(idle: 0)
            return true
        }
        guard let line = try line(limit: 128) else { return nil }
        guard line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) else { throw .malformed }
        parts += 1
        guard parts <= limits.parts else { throw .tooManyParts }
        state = .headers(lines: [], bytes: 0)
        return false
    }

    private mutating func content() -> Event? {
        let (found, safe) = search()
        if safe > 0, let bytes = pending.readSlice(length: safe) { return .bytes(bytes) }
        guard found else { return nil }
        pending.moveReaderIndex(forwardBy: delimiter.count)
        state = .boundary
        return .partEnded
    }

    /// A line without its CRLF, or nil if it is not complete.
    private mutating func line(limit: Int) throws(MultipartFault) -> [UInt8]? {
        let view = pending.readableBytesView
        var index = view.startIndex
        while let carriageReturn = view[index...].firstIndex(of: UInt8(ascii: "\r")) {
            let length = carriageReturn - view.startIndex
            guard length <= limit else { throw .headersTooLong }
            guard carriageReturn + 1 < view.endIndex else { return nil }
            guard view[carriageReturn + 1] == UInt8(ascii: "\n") else {
                index = carriageReturn + 1
                continue
            }
            let line = Array(view[..<carriageReturn])
            pending.moveReaderIndex(forwardBy: length + 2)
            return line
        }
        guard view.count <= limit else { throw .headersTooLong }
        return nil
    }

    /// Where a byte stands next.
    ///
    /// Documents are long, and the C library looks at many bytes at a time.
    private static func first(_ byte: UInt8, in bytes: UnsafeRawBufferPointer, from index: Int) -> Int? {
        guard index < bytes.count, let start = bytes.baseAddress,
            let found = memchr(start + index, Int32(byte), bytes.count - index)
        else { return nil }
        return UnsafeRawPointer(found) - start
    }

    /// Looks for the delimiter in what is pending.
    /// - Returns: whether it is there, and how many bytes before it, or before its possible beginning, are certainly content.
    private func search() -> (found: Bool, safe: Int) {
        pending.withUnsafeReadableBytes { bytes in
            var index = 0
            while let next = Self.first(delimiter[0], in: bytes, from: index) {
                let there = min(delimiter.count, bytes.count - next)
                var same = 1
                while same < there, bytes[next + same] == delimiter[same] { same += 1 }
                if same == delimiter.count { return (true, next) }
                if same == there { return (false, next) }
                index = next + 1
            }
            return (false, bytes.count)
        }
    }
}
