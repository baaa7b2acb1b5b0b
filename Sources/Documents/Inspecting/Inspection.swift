/// What a file turned out to be.
package struct Inspection: Sendable, Hashable, Codable {
    package var mediaType: DocumentMediaType
    package var bytes: Int
    /// Of a PDF.
    package var pages: Int?
    /// Of a picture, as stored, in points.
    package var width: Int?
    /// Of a picture, as stored, in points.
    package var height: Int?

    package init(mediaType: DocumentMediaType, bytes: Int, pages: Int? = nil, width: Int? = nil, height: Int? = nil) {
        self.mediaType = mediaType
        self.bytes = bytes
        self.pages = pages
        self.width = width
        self.height = height
    }
}
