import Testing

@testable import Web

@Suite("What a part says of itself")
struct PartHeadTests {
    static let fileNames: [(String, String?)] = [
        ("form-data; name=\"file\"; filename=\"借条.pdf\"", "借条.pdf"),
        ("form-data; name=\"file\"; filename=\"C:\\\\fakepath\\\\借条.pdf\"", "借条.pdf"),
        ("form-data; name=\"file\"; filename=\"C:\\Users\\a.pdf\"", "a.pdf"),
        ("form-data; name=\"file\"; filename=\"../../etc/passwd\"", "passwd"),
        ("form-data; name=\"file\"; filename=\"a%22b.pdf\"", "a\"b.pdf"),
        ("form-data; name=\"file\"; filename=\"a\\\"b.pdf\"", "a\"b.pdf"),
        ("form-data; name=\"file\"; filename=\"100%.pdf\"", "100%.pdf"),
        ("form-data; name=\"file\"; filename=\"a%0D%0Ab.pdf\"", "ab.pdf"),
        ("form-data; name=file; filename=plain.pdf", "plain.pdf"),
        ("form-data; name=\"file\"; filename=\"x.pdf\"; filename*=UTF-8''%E5%80%9F%E6%9D%A1.pdf", "借条.pdf"),
        ("form-data; filename=\"a;b.pdf\"; name=\"file\"", "a;b.pdf"),
        ("form-data; name=\"file\"", nil),
        ("form-data; name=\"file\"; filename=\"\"", ""),
    ]

    @Test("File names are read as browsers write them, without folders", arguments: fileNames)
    func fileName(disposition: String, expected: String?) throws {
        let head = try PartHead(lines: [Array("Content-Disposition: \(disposition)".utf8)])
        #expect(head.name == "file")
        #expect(head.fileName == expected)
    }

    @Test("Bytes that are not UTF-8 are refused")
    func notUTF8() {
        let line = Array("Content-Disposition: form-data; name=\"a".utf8) + [0xb9, 0xfa, UInt8(ascii: "\"")]
        #expect(throws: MultipartFault.notUTF8) { try PartHead(lines: [line]) }
        #expect(throws: MultipartFault.notUTF8) {
            try PartHead(lines: [Array("Content-Disposition: form-data; name=a; filename*=UTF-8''%b9%fa".utf8)])
        }
    }

    @Test("The boundary is read from the media type, quoted or not")
    func boundary() throws {
        #expect(try MultipartBoundary(contentType: "multipart/form-data; boundary=abc").bytes == Array("abc".utf8))
        #expect(
            try MultipartBoundary(contentType: "Multipart/Form-Data; charset=utf-8; Boundary=\"a b/c\"").bytes
                == Array("a b/c".utf8)
        )
        #expect(throws: MultipartFault.notMultipart) { try MultipartBoundary(contentType: "application/json") }
        #expect(throws: MultipartFault.notMultipart) { try MultipartBoundary(contentType: nil) }
        #expect(throws: MultipartFault.boundaryMissing) { try MultipartBoundary(contentType: "multipart/form-data") }
        #expect(throws: MultipartFault.boundaryMissing) {
            try MultipartBoundary(contentType: "multipart/form-data; boundary=\(String(repeating: "a", count: 71))")
        }
    }
}
