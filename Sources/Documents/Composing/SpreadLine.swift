import CPango

/// A line of a layout whose Chinese characters can be set wider apart.
struct SpreadLine {
    private let line: UnsafeMutablePointer<PangoLayoutLine>
    /// The whole text of the layout.
    private let text: [UInt8]

    init?(_ line: UnsafeMutablePointer<PangoLayoutLine>?, text: [UInt8]) {
        guard let line else { return nil }
        self.line = line
        self.text = text
    }

    var endsParagraph: Bool {
        let end = Int(line.pointee.start_index + line.pointee.length)
        return end >= text.count || text[end] == UInt8(ascii: "\n")
    }

    /// Shares `slack`, in Pango units, among the gaps after Chinese characters; leaves a line with few of them alone.
    func widen(by slack: Int32) {
        var widths: [UnsafeMutablePointer<PangoGlyphInfo>] = []
        var node = line.pointee.runs
        while let run = node {
            if let data = run.pointee.data {
                collect(data.assumingMemoryBound(to: PangoGlyphItem.self).pointee, into: &widths)
            }
            node = run.pointee.next
        }
        let gaps = Int32(widths.count) - 1
        guard gaps >= 8 else { return }
        for (index, glyph) in widths.dropLast().enumerated() {
            // The remainder goes to the first gaps, so that the sum is exact.
            glyph.pointee.geometry.width += slack / gaps + (Int32(index) < slack % gaps ? 1 : 0)
        }
    }

    private func collect(_ run: PangoGlyphItem, into widths: inout [UnsafeMutablePointer<PangoGlyphInfo>]) {
        guard let item = run.item, let glyphs = run.glyphs, let infos = glyphs.pointee.glyphs,
            let clusters = glyphs.pointee.log_clusters
        else { return }
        for index in 0..<Int(glyphs.pointee.num_glyphs)
        where isChinese(at: Int(item.pointee.offset + clusters[index])) {
            widths.append(infos + index)
        }
    }

    /// Ideographs and full-width punctuation: three bytes from U+2E80 on, or four.
    private func isChinese(at index: Int) -> Bool {
        guard index + 1 < text.count else { return false }
        return text[index] > 0xE2 || (text[index] == 0xE2 && text[index + 1] >= 0xBA)
    }
}
