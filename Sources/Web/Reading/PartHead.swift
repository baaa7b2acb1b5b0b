/// What a part of a `multipart/form-data` body says of itself (RFC 7578 § 4).
package struct PartHead: Hashable, Sendable {
    /// The name of the form's field.
    package let name: String
    /// As on the sender's machine, without its folders; nil if the part is not a file.
    package let fileName: String?
    /// Claimed, not believed.
    package let contentType: String?

    package init(name: String, fileName: String? = nil, contentType: String? = nil) {
        self.name = name
        self.fileName = fileName
        self.contentType = contentType
    }

    /// Reads the header lines of a part, without their line ends.
    init(lines: [[UInt8]]) throws(MultipartFault) {
        var disposition: HeaderValue?
        var contentType: String?
        for line in lines {
            guard let text = String(validating: line, as: UTF8.self) else { throw .notUTF8 }
            guard let colon = text.unicodeScalars.firstIndex(of: ":") else { throw .malformed }
            let name = String(text[..<colon]).lowercased()
            let value = String(text.unicodeScalars[text.unicodeScalars.index(after: colon)...])
            switch name {
            case "content-disposition":
                guard let header = HeaderValue(value) else { throw .malformed }
                disposition = header
            case "content-type": contentType = HeaderValue(value)?.value.lowercased()
            default: break
            }
        }
        guard let disposition, disposition.value.lowercased() == "form-data", let name = disposition["name"] else {
            throw .nameMissing
        }
        self.name = Self.unescaped(name)
        fileName = try Self.fileName(disposition)
        self.contentType = contentType
    }

    /// `filename*` (RFC 8187) wins over `filename`; folders are dropped, control characters too.
    private static func fileName(_ disposition: HeaderValue) throws(MultipartFault) -> String? {
        let named: String
        if let extended = disposition["filename*"] {
            let pieces = extended.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
            guard pieces.count == 3, pieces[0].lowercased() == "utf-8",
                let decoded = PercentCoding.decoded(pieces[2].utf8)
            else { throw .notUTF8 }
            named = decoded
        } else if let plain = disposition["filename"] {
            named = unescaped(plain)
        } else {
            return nil
        }
        let last = named.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last
        var kept = String.UnicodeScalarView()
        for scalar in last ?? "".unicodeScalars[...] where scalar.properties.generalCategory != .control {
            kept.append(scalar)
        }
        return String(kept)
    }

    /// Browsers write `"`, CR and LF in names as %22, %0D and %0A, and nothing else (WHATWG form submission).
    private static func unescaped(_ text: String) -> String {
        text.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }
}
