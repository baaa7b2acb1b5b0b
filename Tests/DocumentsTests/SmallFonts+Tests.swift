import Documents
import Foundation

extension SmallFonts {
    /// The folder that `make test` fills before the tests.
    static let madeFolder = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../Resources/fonts"
    )
    .standardizedFileURL.path

    private static let areAdded = add(folder: madeFolder)

    /// A composer as the server has it; the fonts are added once, before anything in this process composes.
    static var composer: PDFComposer {
        precondition(areAdded, "no small fonts in \(madeFolder): run Scripts/fonts")
        return PDFComposer()
    }
}
