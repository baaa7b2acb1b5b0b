import NIOCore
import Web

/// What a multipart body held, however its bytes were cut into chunks.
struct ReadPart: Hashable {
    let head: PartHead
    var content: [UInt8] = []
    var isEnded = false
}

enum ReadOutcome: Hashable {
    case parts([ReadPart])
    case fault(MultipartFault, after: [ReadPart])
}

enum MultipartSample {
    static let boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW"

    /// A body as a browser sends it: fields, a file with tricky content, an empty file.
    static var body: [UInt8] {
        var body: [UInt8] = []
        body += part("form-data; name=\"role\"", "exhibit")
        body += part("form-data; name=\"title\"", "借条（二〇二四年三月）")
        body += part("form-data; name=\"file\"; filename=\"借条.pdf\"", tricky, type: "application/pdf")
        body += part("form-data; name=\"empty\"; filename=\"\"", "", type: "application/octet-stream")
        return body + Array("--\(boundary)--\r\n".utf8)
    }

    /// Content full of beginnings of boundaries.
    static let tricky = "%PDF-1.7\r\n\r\n--\r\n------WebKitFormBoundary7MA4\r\r\n\r--\(boundary)x\n--\(boundary)\r\n-"

    static func part(_ disposition: String, _ content: String, type: String? = nil) -> [UInt8] {
        var head = "--\(boundary)\r\nContent-Disposition: \(disposition)\r\n"
        if let type { head += "Content-Type: \(type)\r\n" }
        return Array((head + "\r\n" + content + "\r\n").utf8)
    }

    /// Reads a body cut at the given places.
    static func read(
        _ body: [UInt8],
        cutAt cuts: [Int] = [],
        limits: MultipartLimits = MultipartLimits()
    ) -> ReadOutcome {
        guard let boundary = MultipartBoundary(boundary) else { return .fault(.boundaryMissing, after: []) }
        var parser = MultipartParser(boundary: boundary, limits: limits)
        var parts: [ReadPart] = []
        do throws(MultipartFault) {
            var start = 0
            for end in cuts.sorted() + [body.count] {
                parser.append(ByteBuffer(bytes: body[start..<end]))
                start = end
                while let event = try parser.next() { take(event, into: &parts) }
            }
            guard parser.isFinished else { throw .cutShort }
            return .parts(parts)
        } catch {
            return .fault(error, after: parts)
        }
    }

    private static func take(_ event: MultipartParser.Event, into parts: inout [ReadPart]) {
        switch event {
        case .partBegan(let head): parts.append(ReadPart(head: head))
        case .bytes(let bytes): parts[parts.count - 1].content += Array(bytes.readableBytesView)
        case .partEnded: parts[parts.count - 1].isEnded = true
        case .finished: break
        }
    }
}

/// The same numbers in every run (Steele, Lea and Flood's SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
