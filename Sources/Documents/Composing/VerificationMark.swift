import Law
import Papers

/// The QR code and the short code beside it.
struct VerificationMark {
    let sheet: PageSheet
    let type: TypeScale
    let language: Language

    static let size = 74.0

    func draw(_ verification: PaperVerification, y: Double) {
        var x = PageSheet.left
        if let code = QRCode(verification.url) {
            code.draw(on: sheet, x: x, y: y, size: Self.size)
            x += Self.size + 14
        }
        let label = sheet.lines(PaperSeal.verifyLabel.in(language), type.note, width: 130)
        let code = sheet.lines(verification.code, type.fact, width: 150)
        let hint = sheet.lines(PaperSeal.verifyHint.in(language), type.note, width: 120)
        var top = y + (Self.size - label.height - code.height - hint.height) / 2
        for line in [label, code, hint] {
            sheet.tagged("P") { sheet.draw(line, x: x, top: top) }
            top += line.height
        }
    }
}
