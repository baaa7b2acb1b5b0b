import HTTPTypes
package import Hummingbird
package import Registry

/// Sends the bytes of a document or paper: whole, or the part a browser asks for (RFC 9110 § 14).
package enum FileResponse {
    package enum Disposition: String, Sendable {
        /// To be kept.
        case attachment
        /// To be looked at.
        case inline
    }

    package static func send(
        _ opened: OpenDocument.Opened,
        for request: Request,
        _ context: DengwenContext,
        as disposition: Disposition = .attachment
    ) async throws -> Response {
        let tag = "\"\(opened.sha256)\""
        var headers: HTTPFields = [
            .contentType: opened.mediaType, .eTag: tag, .acceptRanges: "bytes",
            .contentDisposition: contentDisposition(disposition, fileName: opened.fileName),
        ]
        if let policy = HTTPField.Name("Content-Security-Policy") {
            headers[policy] = contentSecurityPolicy(opened.mediaType, disposition)
        }
        // Before the file is opened, and before a range is looked at (RFC 9110 § 13.2.2).
        if HeldVersions(request).contains(tag) {
            return Response(status: .notModified, headers: headers)
        }
        let files = FileIO()
        // A range of another version (If-Range) is not what was asked for: then the whole is sent.
        let isSameVersion = HTTPField.Name("If-Range").flatMap { request.headers[$0] }.map { $0 == tag } ?? true
        guard isSameVersion, let asked = request.headers[.range], let range = try ByteRange(asked, size: opened.bytes)
        else {
            let body = try await files.loadFile(path: opened.path, context: context)
            return Response(status: .ok, headers: headers, body: body)
        }
        headers[.contentRange] = "bytes \(range.bytes.lowerBound)-\(range.bytes.upperBound)/\(opened.bytes)"
        let body = try await files.loadFile(path: opened.path, range: range.bytes, context: context)
        return Response(status: .partialContent, headers: headers, body: body)
    }

    /// RFC 6266: the name in plain ASCII for old programs, and in full.
    static func contentDisposition(_ disposition: Disposition, fileName: String) -> String {
        var plain = ""
        for scalar in fileName.unicodeScalars {
            let isPlain = (0x20...0x7e).contains(scalar.value) && !"\"\\/%;".unicodeScalars.contains(scalar)
            plain.unicodeScalars.append(isPlain ? scalar : "_")
        }
        if plain.isEmpty { plain = "document" }
        return "\(disposition.rawValue); filename=\"\(plain)\"; filename*=UTF-8''\(PercentCoding.encoded(fileName))"
    }

    /// What somebody sent in may do nothing in a browser.
    ///
    /// A PDF to be looked at is an exception by one word: browsers show PDF by a viewer of their own, which a sandbox
    /// would keep from working.
    private static func contentSecurityPolicy(_ mediaType: String, _ disposition: Disposition) -> String {
        let isShownByViewer = disposition == .inline && mediaType == "application/pdf"
        return isShownByViewer
            ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
            : "default-src 'none'; frame-ancestors 'none'; sandbox"
    }
}

/// A single range of bytes.
///
/// More than one, or one that is not well formed, is no range: the whole is sent, as the standard allows.
struct ByteRange: Hashable, Sendable {
    let bytes: ClosedRange<Int>

    /// - Throws: ``MalformedRequest/rangeNotSatisfiable(size:)`` for a range beyond the end.
    init?(_ header: String, size: Int) throws(MalformedRequest) {
        guard header.hasPrefix("bytes="), !header.contains(",") else { return nil }
        let ends = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
            return nil
        }
        switch (Int(ends[0]), Int(ends[1])) {
        case (.some(let first), let last):
            if let last, last < first { return nil }
            guard first < size else { throw .rangeNotSatisfiable(size: size) }
            bytes = first...min(last ?? size - 1, size - 1)
        case (nil, .some(let suffix)) where ends[0].isEmpty:
            guard suffix > 0, size > 0 else { throw .rangeNotSatisfiable(size: size) }
            bytes = max(0, size - suffix)...(size - 1)
        default: return nil
        }
    }
}
