import Law
import Papers

/// The foot of a paper, kept together: on the left the code to verify it, on the right who issued it and when, with the seal's place.
struct PaperFoot {
    let paper: Paper
    let sheet: PageSheet
    let type: TypeScale

    private var statement: TextLines? {
        paper.seal ? sheet.lines(PaperSeal.statement.in(paper.language), type.note) : nil
    }

    private var verifyHeight: Double { paper.verification == nil ? 0 : 90 }

    private var bodyHeight: Double {
        max(paper.seal ? 122 : Double(issuer.count) * type.foot.lineHeight + 8, verifyHeight)
    }

    /// With the air above it.
    var height: Double { 12 + bodyHeight + (statement.map { $0.height + 6 } ?? 0) }

    func draw() {
        let body = bodyHeight
        let statement = statement
        sheet.ensure(height)
        sheet.y += 12
        drawIssuer(height: body)
        if let verification = paper.verification {
            VerificationMark(sheet: sheet, type: type, language: paper.language)
                .draw(verification, y: sheet.y + body - verifyHeight + 8)
        }
        sheet.y += body
        if let statement {
            sheet.y += 6
            sheet.tagged("P") { sheet.draw(statement, x: PageSheet.left, top: sheet.y) }
            sheet.y += statement.height
        }
    }

    private var issuer: [String] { [paper.signatory, paper.dateLine].compactMap(\.self) }

    private func drawIssuer(height: Double) {
        let lines = issuer.map { sheet.lines($0, type.foot, width: 232) }
        let total = lines.map(\.height).reduce(0, +)
        let x = PageSheet.right - 232
        var top = sheet.y + (height - total) / 2
        if paper.seal {
            SealPlace.draw(on: sheet, type: type, language: paper.language, x: x + 116, y: sheet.y + height / 2)
        }
        for line in lines {
            sheet.tagged("P") { sheet.draw(line, x: x, top: top) }
            top += line.height
        }
    }
}
