import CPango
import Law
import Papers

/// Where the court's round seal of 42 mm belongs: across issuer and date, dashed so that nobody takes it for a seal.
enum SealPlace {
    static let radius = 59.5

    static func draw(on sheet: PageSheet, type: TypeScale, language: Language, x: Double, y: Double) {
        let cairo = sheet.cairo
        cairo_save(cairo)
        sheet.set(.cinnabar, alpha: 0.75)
        cairo_set_line_width(cairo, 0.9)
        cairo_set_dash(cairo, [4, 3], 2, 0)
        cairo_new_path(cairo)
        cairo_arc(cairo, x, y, radius, 0, 2 * .pi)
        cairo_stroke(cairo)
        cairo_restore(cairo)
        let text = sheet.lines(PaperSeal.placeholder.in(language), type.seal, width: 2 * radius)
        sheet.tagged("P") { sheet.draw(text, x: x - radius, top: y + 34) }
    }
}
