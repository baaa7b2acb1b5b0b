import CPango
import Law
import Papers

/// A signature: the role, the drawn or typed name, and in small print how it was given.
struct SignatureOnPaper {
    let sheet: PageSheet
    let type: TypeScale
    let language: Language

    private static let inkHeight = 54.0
    /// About as high as a signature is.
    static let height = inkHeight + 40

    func draw(_ signature: PaperSignature) {
        sheet.y += 10
        let role = sheet.lines(language == .chinese ? "\(signature.role)：" : "\(signature.role):", type.flush)
        let statement = sheet.lines(signature.statement(in: language), type.note.with(alignment: .trailing))
        let x = PageSheet.left + PageSheet.measure * 0.42
        let inkHeight = Self.inkHeight
        sheet.ensure(inkHeight + statement.height)
        let nameX = x + role.width + 8
        sheet.tagged("P") {
            sheet.draw(role, x: x, top: sheet.y + (inkHeight - role.height) / 2)
            switch signature.manner {
            case .typed:
                let name = sheet.lines(signature.name, type.flush)
                sheet.draw(name, x: nameX, top: sheet.y + (inkHeight - name.height) / 2)
            case .drawn(let ink):
                draw(ink, x: nameX, y: sheet.y, width: PageSheet.right - nameX, height: inkHeight)
            }
        }
        sheet.y += inkHeight
        sheet.tagged("P") { sheet.draw(statement, x: PageSheet.left, top: sheet.y) }
        sheet.y += statement.height
    }

    private func draw(_ ink: InkPicture, x: Double, y: Double, width: Double, height: Double) {
        let mask = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(ink.width), Int32(ink.height))
        defer { cairo_surface_destroy(mask) }
        guard let samples = cairo_image_surface_get_data(mask) else { return }
        let stride = Int(cairo_image_surface_get_stride(mask))
        for row in 0..<ink.height {
            for column in 0..<ink.width { samples[row * stride + column] = ink.ink[row * ink.width + column] }
        }
        cairo_surface_mark_dirty(mask)
        let scale = min(width / Double(ink.width), height / Double(ink.height))
        cairo_save(sheet.cairo)
        defer { cairo_restore(sheet.cairo) }
        cairo_translate(sheet.cairo, x, y + (height - scale * Double(ink.height)) / 2)
        cairo_scale(sheet.cairo, scale, scale)
        sheet.set(.black)
        cairo_mask_surface(sheet.cairo, mask, 0, 0)
    }
}
