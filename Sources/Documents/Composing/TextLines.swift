import CPango

/// A text broken into lines for a width, ready to be drawn line by line.
final class TextLines {
    struct Line {
        /// Owned by the layout.
        let handle: UnsafeMutablePointer<PangoLayoutLine>?
        /// From the left edge of the text, in points.
        let x: Double
        let width: Double
    }

    let style: TextStyle
    private(set) var lines: [Line] = []
    private let layout: OpaquePointer?
    private let text: [UInt8]

    /// Lengths in points.
    init(_ text: String, style: TextStyle, width: Double, context: OpaquePointer?) {
        self.style = style
        self.text = Array(text.utf8)
        layout = pango_layout_new(context)
        setFont()
        pango_layout_set_width(layout, Self.units(width))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_indent(layout, Self.units(style.indent))
        switch style.alignment {
        case .leading, .justified: break
        case .centred: pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
        case .trailing: pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
        }
        setAttributes()
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        readLines()
        if style.alignment == .justified { justify(width: width) }
    }

    deinit {
        if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) }
    }

    var height: Double { Double(lines.count) * style.lineHeight }

    /// The width of the longest line.
    var width: Double { lines.map(\.width).max() ?? 0 }

    private func setFont() {
        let font = pango_font_description_new()
        defer { pango_font_description_free(font) }
        pango_font_description_set_family(font, style.family.rawValue)
        pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
        if style.bold { pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD) }
        pango_layout_set_font_description(layout, font)
    }

    private func setAttributes() {
        let attributes = pango_attr_list_new()
        defer { pango_attr_list_unref(attributes) }
        // PDF 1.4, as Cairo writes it, cannot say that one glyph is two letters: a ligature could not be searched.
        pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0"))
        if style.letterSpacing > 0 {
            pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(Self.units(style.letterSpacing)))
        }
        for range in FiguresWithUnit.ranges(in: text) {
            guard let attribute = pango_attr_allow_breaks_new(0) else { continue }
            attribute.pointee.start_index = UInt32(range.lowerBound)
            attribute.pointee.end_index = UInt32(range.upperBound)
            pango_attr_list_insert(attributes, attribute)
        }
        pango_layout_set_attributes(layout, attributes)
    }

    private func readLines() {
        let iterator = pango_layout_get_iter(layout)
        defer { pango_layout_iter_free(iterator) }
        repeat {
            var extents = PangoRectangle()
            pango_layout_iter_get_line_extents(iterator, nil, &extents)
            lines.append(
                Line(
                    handle: pango_layout_iter_get_line_readonly(iterator),
                    x: Self.points(extents.x),
                    width: Self.points(extents.width)
                )
            )
        } while pango_layout_iter_next_line(iterator) != 0
    }

    /// Spreads the Chinese characters of each full line over the width.
    ///
    /// Pango's own justification widens the few blanks of a Chinese line, or pulls figures apart where there are none.
    private func justify(width: Double) {
        for (index, line) in lines.enumerated() {
            guard let spread = SpreadLine(pango_layout_get_line(layout, Int32(index)), text: text),
                !spread.endsParagraph
            else { continue }
            let slack = width - line.x - line.width
            if slack > 0, slack < 2 * style.size { spread.widen(by: Self.units(slack)) }
        }
    }

    private static func units(_ points: Double) -> Int32 { Int32((points * Double(PANGO_SCALE)).rounded()) }

    private static func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
}
