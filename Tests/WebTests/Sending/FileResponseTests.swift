import Testing

@testable import Web

@Suite("Sending documents")
struct FileResponseTests {
    static let headers: [(String, ClosedRange<Int>?)] = [
        ("bytes=0-0", 0...0), ("bytes=0-", 0...99), ("bytes=90-", 90...99), ("bytes=90-500", 90...99),
        ("bytes=-10", 90...99), ("bytes=-500", 0...99), ("bytes=5-4", nil), ("bytes=0-1,5-6", nil), ("lines=0-1", nil),
        ("bytes=", nil), ("bytes=-", nil), ("bytes=a-b", nil), ("bytes=--5", nil), ("bytes=+1-2", nil),
        ("bytes=99999999999999999999-", nil),
    ]

    @Test("A range is read as the standard says; what is no range is the whole", arguments: headers)
    func ranges(header: String, expected: ClosedRange<Int>?) throws {
        #expect(try ByteRange(header, size: 100)?.bytes == expected)
    }

    @Test("A range beyond the end cannot be satisfied", arguments: ["bytes=100-", "bytes=100-200", "bytes=-0"])
    func beyondTheEnd(header: String) {
        #expect(throws: MalformedRequest.rangeNotSatisfiable(size: 100)) { try ByteRange(header, size: 100) }
    }

    @Test(
        "A file's name is given in full and in plain ASCII, and cannot break out of its header",
        arguments: [
            ("借条.pdf", "attachment; filename=\"__.pdf\"; filename*=UTF-8''%E5%80%9F%E6%9D%A1.pdf"),
            (
                "a\"b\\c%d;e\r\n.pdf",
                "attachment; filename=\"a_b_c_d_e__.pdf\"; filename*=UTF-8''a%22b%5Cc%25d%3Be%0D%0A.pdf"
            ),
            ("", "attachment; filename=\"document\"; filename*=UTF-8''"),
        ]
    )
    func disposition(name: String, expected: String) {
        #expect(FileResponse.contentDisposition(.attachment, fileName: name) == expected)
    }
}
