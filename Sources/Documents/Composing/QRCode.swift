import CPango
import CQREncode

/// A QR code as squares, so that it prints sharp at any size.
struct QRCode {
    /// Modules on a side.
    let side: Int
    private let isDark: [Bool]

    /// Nil when the text is too long for a QR code.
    init?(_ text: String) {
        guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        let modules = UnsafeBufferPointer(start: code.pointee.data, count: side * side)
        // The lowest bit of a module is its colour; the others say what it is for.
        isDark = modules.map { $0 & 1 == 1 }
    }

    func draw(on sheet: PageSheet, x: Double, y: Double, size: Double) {
        let module = size / Double(side)
        sheet.set(.black)
        for row in 0..<side {
            var column = 0
            while column < side {
                let start = column
                while column < side, isDark[row * side + column] { column += 1 }
                if column > start {
                    let width = Double(column - start) * module
                    cairo_rectangle(sheet.cairo, x + Double(start) * module, y + Double(row) * module, width, module)
                }
                column += 1
            }
        }
        cairo_fill(sheet.cairo)
    }
}
