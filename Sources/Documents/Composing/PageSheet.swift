import CPango
import Law
import Papers

/// The sheets of one PDF: Cairo's surface, the place on the page, and drawing of lines, rules and tags.
///
/// Lengths in points, from the top left corner of the page.
final class PageSheet {
    static let width = 595.28
    static let height = 841.89
    /// 28 characters of 16 pt, as official papers have them.
    static let measure = 448.0
    static let left = (width - measure) / 2
    static let right = left + measure
    static let top = 84.0
    static let bottom = height - 82

    let context: OpaquePointer?
    let cairo: OpaquePointer?
    private(set) var page = 1
    var y = PageSheet.top
    /// Called for each finished page: header and page number.
    var dressPage: (PageSheet) -> Void = { _ in }

    private let surface: OpaquePointer?
    private let output = ByteSink()
    private let fontMap: FontMap

    init(paper: Paper, fontMap: FontMap) throws(ComposingFailure) {
        self.fontMap = fontMap
        surface = cairo_pdf_surface_create_for_stream(
            ByteSink.write,
            Unmanaged.passUnretained(output).toOpaque(),
            Self.width,
            Self.height
        )
        // Later versions of the format, and of Cairo, replace the cross-reference table that CatalogEntries knows.
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
        cairo = cairo_create(surface)
        context = pango_font_map_create_context(fontMap.handle)
        let status = cairo_status(cairo)
        guard status == CAIRO_STATUS_SUCCESS, context != nil else {
            throw ComposingFailure.drawing(status: status.rawValue)
        }
        describe(paper)
        preparePango(paper)
        cairo_tag_begin(cairo, "Document", nil)
    }

    deinit {
        if let context { g_object_unref(UnsafeMutableRawPointer(context)) }
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
    }

    private func describe(_ paper: Paper) {
        let title = [paper.title, paper.number].compactMap(\.self).joined(separator: " ")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, paper.author)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Dengwen")
        let date = paper.madeAt.rfc3339
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, date)
    }

    private func preparePango(_ paper: Paper) {
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_language(context, pango_language_from_string(paper.language.rawValue))
    }

    var room: Double { Self.bottom - y }

    func newPage() {
        dressPage(self)
        cairo_show_page(cairo)
        page += 1
        y = Self.top
    }

    /// Goes to the next page unless `height` fits on this one.
    func ensure(_ height: Double) {
        if height > room, y > Self.top { newPage() }
    }

    func finish() throws(ComposingFailure) -> [UInt8] {
        cairo_tag_end(cairo, "Document")
        dressPage(self)
        cairo_show_page(cairo)
        cairo_surface_finish(surface)
        let status = [cairo_status(cairo), cairo_surface_status(surface)].first { $0 != CAIRO_STATUS_SUCCESS }
        if let status { throw ComposingFailure.drawing(status: status.rawValue) }
        return output.bytes
    }
}

extension PageSheet {
    func lines(_ text: String, _ style: TextStyle, width: Double = PageSheet.measure) -> TextLines {
        TextLines(text, style: style, width: width, context: context)
    }

    /// Draws lines of a text, the first with its upper edge at `top`.
    func draw(_ text: TextLines, lines range: Range<Int>? = nil, x: Double, top: Double) {
        let style = text.style
        set(style.colour)
        // The em box of Chinese fonts stands 0.88 above the baseline; centred in the line.
        var baseline = top + (style.lineHeight - style.size) / 2 + 0.88 * style.size
        for line in text.lines[range ?? 0..<text.lines.count] {
            cairo_move_to(cairo, x + line.x, baseline)
            pango_cairo_show_layout_line(cairo, line.handle)
            baseline += style.lineHeight
        }
    }

    func set(_ ink: Ink, alpha: Double = 1) {
        cairo_set_source_rgba(cairo, ink.red, ink.green, ink.blue, alpha)
    }

    /// Gives what is drawn a place in the structure that screen readers follow: "H1", "P", "Table", "TR", "TD".
    func tagged(_ tag: String, _ draw: () -> Void) {
        cairo_tag_begin(cairo, tag, nil)
        draw()
        cairo_tag_end(cairo, tag)
    }
}

/// Collects the bytes that Cairo writes.
private final class ByteSink {
    var bytes: [UInt8] = []

    static let write: cairo_write_func_t = { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
        sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
    }
}

extension Paper {
    /// The court, or whoever signed.
    fileprivate var author: String {
        if let courtName { return courtName }
        let names = blocks.compactMap { block in
            if case .signature(let signature) = block { signature.name } else { nil }
        }
        return names.joined(separator: ", ")
    }
}
