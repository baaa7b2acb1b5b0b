/// Looks at a file that someone sent and says what it is, or why it cannot be taken.
///
/// Formats are parsed only in confined child processes; here only first bytes and sizes are read. The file is never changed.
package struct DocumentInspector: Sendable {
    package var limits: DocumentLimits
    /// How long the examination of one file may take.
    package var wallTime: Duration
    package let examiner: FileExaminer

    package init(
        limits: DocumentLimits = .standard,
        wallTime: Duration = ProcessLimits().wallTime,
        examiner: FileExaminer = FileExaminer()
    ) {
        self.limits = limits
        self.wallTime = wallTime
        self.examiner = examiner
    }

    /// - Parameters:
    ///   - path: where the bytes are, absolute.
    ///   - claimedType: the media type the browser gave; nil or `application/octet-stream` claims nothing.
    ///   - fileName: the name under which the person sent the file; its ending is compared with the content.
    /// - Returns: the kind, the size, and the pages or the picture's size.
    /// - Throws: why the file is not taken, with a sentence for the person.
    package func inspect(
        path: String,
        claimedType: String? = nil,
        fileName: String? = nil
    ) async throws(DocumentRefusal) -> Inspection {
        guard let file = FileReading(path: path) else { throw .checkUnavailable(program: "open") }
        let bytes = file.size
        if bytes == 0 { throw .empty }
        if bytes > limits.fileBytes { throw .tooLarge(bytes: bytes, limit: limits.fileBytes) }
        let type = try FileFormat.recognise(file.bytes(at: 0, count: 2_048))
        try Claims.compare(type, claimedType: claimedType, fileName: fileName)
        switch type {
        case .pdf:
            let pages = try await examiner.pages(of: file.descriptor, as: type, within: wallTime)
            if pages == 0 { throw .noPages }
            if pages > limits.pages { throw .tooManyPages(pages: pages, limit: limits.pages) }
            return Inspection(mediaType: type, bytes: bytes, pages: pages)
        case .jpeg, .png:
            guard let header = type == .png ? PictureHeader(png: file) : PictureHeader(jpeg: file) else {
                throw .broken(type)
            }
            if header.pixels > limits.pixels { throw .tooManyPixels(pixels: header.pixels, limit: limits.pixels) }
            _ = try await examiner.pages(of: file.descriptor, as: type, within: wallTime)
            return Inspection(mediaType: type, bytes: bytes, width: header.width, height: header.height)
        }
    }
}
