import CPango
package import Papers

/// Makes the PDF of a paper: A4, embedded font subsets, selectable text, tagged, with title and language.
///
/// The same paper gives the same bytes on the same machine. May be called from several threads at once; it computes for some
/// milliseconds and reads font files, so it belongs on a thread pool, not on the cooperative one.
package struct PDFComposer: Sendable {
    private let fontMaps: FontMapPool

    package init() {
        fontMaps = FontMapPool()
    }

    package func compose(_ paper: Paper) throws(ComposingFailure) -> [UInt8] {
        let fontMap = fontMaps.take()
        defer { fontMaps.giveBack(fontMap) }
        let sheet = try PageSheet(paper: paper, fontMap: fontMap)
        PaperLayout(paper: paper, sheet: sheet).draw()
        return try CatalogEntries.add(to: sheet.finish(), language: paper.language)
    }
}
