/// A page of a document as a picture, for those who must not open what strangers sent.
package struct PageImage: Sendable, Hashable {
    /// A JPEG.
    package var bytes: [UInt8]

    /// Renders a page in a limited child process.
    ///
    /// Pictures are decoded, turned upright by their Exif orientation and encoded anew, so that nothing of the original file reaches
    /// the reader's browser.
    ///
    /// `path` is the document's bytes, inspected before; `page` counts from 1, and a picture has one; `width` is the rendition's, 50 to
    /// 4,000 points, but a picture is never made larger than it is.
    package static func render(
        path: String,
        page: Int,
        width: Int,
        process: LimitedProcess = LimitedProcess(limits: ProcessLimits(output: 32 << 20))
    ) async throws(DocumentRefusal) -> PageImage {
        guard let file = FileReading(path: path) else { throw .checkUnavailable(program: "open") }
        let type = try FileFormat.recognise(file.bytes(at: 0, count: 2_048))
        let width = min(max(width, 50), 4_000)
        let picture = Rendition(process: process, path: path, width: width)
        switch type {
        case .pdf: return PageImage(bytes: try await picture.page(page))
        case .jpeg, .png:
            guard page == 1 else { throw .noSuchPage(page: page) }
            guard let header = type == .png ? PictureHeader(png: file) : PictureHeader(jpeg: file) else {
                throw .broken(type)
            }
            return PageImage(bytes: try await picture.picture(type, header))
        }
    }
}
