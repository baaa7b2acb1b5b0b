/// Why a file is not taken.
package enum DocumentRefusal: Error, Sendable, Hashable {
    case empty
    case tooLarge(bytes: Int, limit: Int)
    /// Neither PDF nor JPEG nor PNG.
    case unknownFormat
    /// A telephone's HEIC or HEIF picture.
    case heic
    /// A word processor's or spreadsheet's file.
    case office
    /// The content is not what the file's name or the browser says.
    case mismatch(claimed: String, actual: DocumentMediaType)
    case encrypted
    case broken(DocumentMediaType)
    case noPages
    case tooManyPages(pages: Int, limit: Int)
    case tooManyPixels(pixels: Int, limit: Int)
    /// The file's check used up its time or memory.
    case tooComplex
    /// A picture of a page that the document does not have.
    case noSuchPage(page: Int)
    /// The court's machine could not check the file; not the file's fault.
    case checkUnavailable(program: String)

    /// A stable code for programs.
    package var code: String {
        switch self {
        case .empty: "document-empty"
        case .tooLarge: "document-too-large"
        case .unknownFormat: "document-unknown-format"
        case .heic: "document-heic"
        case .office: "document-office"
        case .mismatch: "document-mismatch"
        case .encrypted: "document-encrypted"
        case .broken: "document-broken"
        case .noPages: "document-no-pages"
        case .tooManyPages: "document-too-many-pages"
        case .tooManyPixels: "document-too-many-pixels"
        case .tooComplex: "document-too-complex"
        case .noSuchPage: "document-no-such-page"
        case .checkUnavailable: "document-check-unavailable"
        }
    }
}
