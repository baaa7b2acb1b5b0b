import Law

extension Paper {
    /// The paper's HTML twin: the same text for a screen, a screen reader or large print.
    ///
    /// One `article` without scripts or inline styles. Classes: `paper`, `paper-receipt` and so on, `paper-court`, `paper-number`,
    /// `paper-addressee`, `paper-facts`, `paper-table`, `paper-elements`, `paper-signature`, `paper-note`, `paper-foot`,
    /// `paper-verify`, `number`, `digest`, `total`.
    package var html: String {
        var html = HTMLText()
        html.markup("<article class=\"paper paper-")
        html.text(kind.slug)
        html.markup("\" lang=\"")
        html.text(language.rawValue)
        html.markup("\">\n")
        writeHead(&html)
        for block in blocks { write(block, &html) }
        writeFoot(&html)
        html.markup("</article>\n")
        return html.source
    }

    private func writeHead(_ html: inout HTMLText) {
        html.markup("<header>\n")
        if let courtName {
            html.markup("<p class=\"paper-court\">")
            html.text(courtName)
            html.markup("</p>\n")
        }
        html.markup("<h1>")
        html.text(title)
        html.markup("</h1>\n")
        if let subtitle {
            html.markup("<p class=\"paper-subtitle\">")
            html.text(subtitle)
            html.markup("</p>\n")
        }
        if let number {
            html.markup("<p class=\"paper-number\">")
            html.text(number)
            html.markup("</p>\n")
        }
        html.markup("</header>\n")
    }

    private func writeFoot(_ html: inout HTMLText) {
        html.markup("<footer class=\"paper-foot\">\n")
        for line in [signatory, dateLine].compactMap(\.self) {
            html.markup("<p>")
            html.text(line)
            html.markup("</p>\n")
        }
        if seal {
            html.markup("<p class=\"paper-note\">")
            html.text(PaperSeal.statement.in(language))
            html.markup("</p>\n")
        }
        if let verification {
            html.markup("<p class=\"paper-verify\">")
            html.text(PaperSeal.verifyLabel.in(language))
            html.markup(" <a href=\"")
            html.text(verification.link)
            html.markup("\">")
            html.text(verification.code)
            html.markup("</a></p>\n")
        }
        html.markup("</footer>\n")
    }
}

extension PaperVerification {
    /// The address, if it is one of the web; never a `javascript:` one.
    var link: String {
        let lowered = url.lowercased()
        return lowered.hasPrefix("https://") || lowered.hasPrefix("http://") ? url : "#"
    }
}
