import NIOCore
import Testing
import Web

@Suite("Reading multipart/form-data (RFC 7578)")
struct MultipartParserTests {
    @Test("A browser's upload is read part by part, the bytes of the file as they are")
    func browserUpload() {
        guard case .parts(let parts) = MultipartSample.read(MultipartSample.body) else {
            Issue.record("not read")
            return
        }
        #expect(parts.map(\.head.name) == ["role", "title", "file", "empty"])
        #expect(parts.map { String(decoding: $0.content, as: UTF8.self) }[1] == "借条（二〇二四年三月）")
        #expect(parts[2].head.fileName == "借条.pdf")
        #expect(parts[2].head.contentType == "application/pdf")
        #expect(parts[2].content == Array(MultipartSample.tricky.utf8))
        #expect(parts[3].content.isEmpty && parts[3].head.fileName == "")
        #expect(parts.allSatisfy { $0.isEnded })
    }

    @Test("Cut anywhere into two, the body reads the same")
    func everyCut() {
        let body = MultipartSample.body
        let whole = MultipartSample.read(body)
        for cut in 0...body.count {
            #expect(MultipartSample.read(body, cutAt: [cut]) == whole, "cut at \(cut)")
        }
    }

    @Test("Byte by byte, the body reads the same")
    func byteByByte() {
        let body = MultipartSample.body
        #expect(MultipartSample.read(body, cutAt: Array(1..<body.count)) == MultipartSample.read(body))
    }

    @Test("Random cuts of randomly damaged bodies: never a crash, and never another result", arguments: 0..<400)
    func fuzzed(seed: Int) {
        var numbers = SeededNumbers(seed: UInt64(seed))
        var body = MultipartSample.body
        for _ in 0..<Int.random(in: 0...4, using: &numbers) { damage(&body, &numbers) }
        let whole = MultipartSample.read(body)
        for _ in 0..<8 {
            let cuts = (0..<Int.random(in: 0...12, using: &numbers)).map { _ in
                Int.random(in: 0...body.count, using: &numbers)
            }
            #expect(MultipartSample.read(body, cutAt: cuts) == whole, "cuts \(cuts)")
        }
    }

    private func damage(_ body: inout [UInt8], _ numbers: inout SeededNumbers) {
        let place = Int.random(in: 0..<body.count, using: &numbers)
        switch Int.random(in: 0..<5, using: &numbers) {
        case 0: body[place] = UInt8.random(in: 0...255, using: &numbers)
        case 1: body.removeSubrange(place..<min(place + Int.random(in: 1...40, using: &numbers), body.count))
        case 2: body.insert(contentsOf: Array("\r\n--\(MultipartSample.boundary)".utf8), at: place)
        case 3: body.insert(contentsOf: [13, 10, 45, 45].shuffled(using: &numbers), at: place)
        default: body.removeLast(min(body.count - 1, Int.random(in: 1...200, using: &numbers)))
        }
        if body.isEmpty { body = [45] }
    }

    @Test("A body without its last boundary was cut short", arguments: [1, 4, 30, 100, 300])
    func cutShort(missing: Int) {
        let body = Array(MultipartSample.body.dropLast(missing + 4))
        guard case .fault(let fault, _) = MultipartSample.read(body) else {
            Issue.record("read as if it were whole")
            return
        }
        #expect(fault == .cutShort)
    }

    @Test("Spaces behind a boundary, text before the first and after the last mean nothing")
    func paddingIsIgnored() {
        let boundary = MultipartSample.boundary
        let text = """
            before\r\n--\(boundary) \t \r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--\(boundary)--\r\nafter
            """
        let outcome = MultipartSample.read(Array(text.utf8))
        #expect(outcome == .parts([ReadPart(head: PartHead(name: "a"), content: [49], isEnded: true)]))
    }

    @Test("Limits hold: parts, header lines, idle bytes")
    func limits() {
        var limits = MultipartLimits()
        limits.parts = 3
        #expect(fault(MultipartSample.body, limits) == .tooManyParts)
        limits = MultipartLimits()
        limits.headerBytes = 60
        #expect(fault(MultipartSample.body, limits) == .headersTooLong)
        limits = MultipartLimits()
        limits.idleBytes = 10
        #expect(fault(Array("more than ten bytes".utf8) + MultipartSample.body, limits) == .malformed)
    }

    private func fault(_ body: [UInt8], _ limits: MultipartLimits) -> MultipartFault? {
        guard case .fault(let fault, _) = MultipartSample.read(body, limits: limits) else { return nil }
        return fault
    }

    @Test("A part without a name is refused, as is one that is not form-data")
    func nameless() {
        for disposition in ["form-data", "attachment; name=\"a\"", "form-data; filename=\"a\""] {
            #expect(fault(MultipartSample.part(disposition, "x"), MultipartLimits()) == .nameMissing)
        }
    }

    @Test("Fed by a sequence, the reader gives the same events and says when the body broke off")
    func reader() async throws {
        let boundary = try #require(MultipartBoundary(MultipartSample.boundary))
        let chunks = MultipartSample.body.chunks(of: 7).map { ByteBuffer(bytes: $0) }
        var reader = MultipartReader(Chunks(chunks: chunks), boundary: boundary)
        var names: [String] = []
        while let event = try await reader.next() {
            if case .partBegan(let head) = event { names.append(head.name) }
        }
        #expect(names == ["role", "title", "file", "empty"])
        var broken = MultipartReader(Chunks(chunks: chunks.dropLast(9)), boundary: boundary)
        await #expect(throws: MultipartFault.cutShort) { while try await broken.next() != nil {} }
    }
}

/// A body that comes in pieces.
private struct Chunks: AsyncSequence {
    let chunks: [ByteBuffer]

    struct AsyncIterator: AsyncIteratorProtocol {
        var rest: ArraySlice<ByteBuffer>
        mutating func next() async throws -> ByteBuffer? { rest.popFirst() }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(rest: chunks[...]) }
}

extension Array {
    fileprivate func chunks(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}
