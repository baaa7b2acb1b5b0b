import CPango

/// The project's mark: the drum before the palace gate that anyone could beat to be heard.
enum DrumMark {
    /// Drawn on a grid of 32 units scaled to `size` points.
    static func draw(on sheet: PageSheet, x: Double, y: Double, size: Double) {
        let cairo = sheet.cairo
        cairo_save(cairo)
        defer { cairo_restore(cairo) }
        cairo_translate(cairo, x, y)
        cairo_scale(cairo, size / 32, size / 32)
        sheet.set(.court)
        cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
        cairo_set_line_width(cairo, 2.2)
        drawHead(cairo)
        drawBody(cairo)
        drawStick(cairo)
        drawNails(cairo)
    }

    private static func drawHead(_ cairo: OpaquePointer?) {
        cairo_save(cairo)
        cairo_translate(cairo, 16, 10)
        cairo_scale(cairo, 11, 5)
        // Without this, cairo would join the arc to wherever the pen was left.
        cairo_new_path(cairo)
        cairo_arc(cairo, 0, 0, 1, 0, 2 * .pi)
        cairo_restore(cairo)
        cairo_stroke(cairo)
    }

    private static func drawBody(_ cairo: OpaquePointer?) {
        cairo_move_to(cairo, 5, 10)
        cairo_rel_curve_to(cairo, -1.6, 5, -1.6, 9, 0, 12)
        cairo_rel_curve_to(cairo, 0, 2.8, 4.9, 5, 11, 5)
        cairo_rel_curve_to(cairo, 6.1, 0, 11, -2.2, 11, -5)
        cairo_rel_curve_to(cairo, 1.6, -3, 1.6, -7, 0, -12)
        cairo_stroke(cairo)
    }

    private static func drawStick(_ cairo: OpaquePointer?) {
        cairo_move_to(cairo, 22, 1.5)
        cairo_rel_line_to(cairo, -5.5, 7)
        cairo_stroke(cairo)
    }

    private static func drawNails(_ cairo: OpaquePointer?) {
        for (x, y) in [(6.4, 16.5), (25.6, 16.5), (11.0, 19.4), (21.0, 19.4), (16.0, 20.2)] {
            cairo_new_path(cairo)
            cairo_arc(cairo, x, y, 1.5, 0, 2 * .pi)
            cairo_fill(cairo)
        }
    }
}
