/// The boundary of a multipart body (RFC 2046 § 5.1.1): 1 to 70 characters of a small set, not ending in a space.
package struct MultipartBoundary: Hashable, Sendable {
    package let bytes: [UInt8]

    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard (1...70).contains(bytes.count), bytes.last != UInt8(ascii: " "), bytes.allSatisfy(Self.isAllowed) else {
            return nil
        }
        self.bytes = bytes
    }

    /// Reads the boundary out of a `Content-Type` header.
    package init(contentType: String?) throws(MultipartFault) {
        guard let contentType, let header = HeaderValue(contentType),
            header.value.lowercased() == "multipart/form-data"
        else { throw .notMultipart }
        guard let text = header["boundary"], let boundary = MultipartBoundary(text) else { throw .boundaryMissing }
        self = boundary
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "'()+_,-./:=? ".utf8.contains(byte)
        }
    }
}
