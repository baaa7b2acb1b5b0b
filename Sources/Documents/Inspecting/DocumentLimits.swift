/// What is accepted of documents; stated to people before they upload.
package struct DocumentLimits: Sendable, Hashable, Codable {
    /// Bytes of one file.
    package var fileBytes: Int
    /// Bytes of all files of one filing; checked by whoever knows the filing.
    package var filingBytes: Int
    /// Pages of one PDF.
    package var pages: Int
    /// Width times height of one picture.
    package var pixels: Int

    package init(fileBytes: Int, filingBytes: Int, pages: Int, pixels: Int) {
        self.fileBytes = fileBytes
        self.filingBytes = filingBytes
        self.pages = pages
        self.pixels = pixels
    }

    /// 50 MB a file, 300 MB a filing, 2,000 pages, 60 million points.
    package static let standard = DocumentLimits(
        fileBytes: 50_000_000,
        filingBytes: 300_000_000,
        pages: 2_000,
        pixels: 60_000_000
    )
}
