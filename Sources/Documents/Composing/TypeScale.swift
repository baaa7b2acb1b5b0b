import Law

/// The sizes of a paper's type.
///
/// Chinese sizes are those of court papers: 三号 (16 pt) for the text, 二号 (22 pt) for court and title, 五号 (10.5 pt) for tables.
struct TypeScale {
    let language: Language

    private func style(_ chinese: TextStyle, _ english: TextStyle) -> TextStyle {
        language == .chinese ? chinese : english
    }

    var court: TextStyle {
        style(
            TextStyle(size: 22, lineHeight: 34, alignment: .centred, letterSpacing: 3),
            TextStyle(size: 16, lineHeight: 24, alignment: .centred)
        )
    }

    var title: TextStyle {
        style(
            TextStyle(size: 26, lineHeight: 42, bold: true, alignment: .centred, letterSpacing: 6),
            TextStyle(size: 22, lineHeight: 32, bold: true, alignment: .centred)
        )
    }

    var subtitle: TextStyle {
        style(
            TextStyle(size: 16, lineHeight: 26, alignment: .centred),
            TextStyle(size: 13, lineHeight: 20, alignment: .centred)
        )
    }

    var number: TextStyle {
        style(
            TextStyle(size: 14, lineHeight: 24, alignment: .trailing),
            TextStyle(size: 11.5, lineHeight: 18, alignment: .trailing)
        )
    }

    var heading: TextStyle {
        style(
            TextStyle(size: 16, lineHeight: 28, bold: true, indent: 32),
            TextStyle(size: 13, lineHeight: 20, bold: true)
        )
    }

    var body: TextStyle {
        style(
            TextStyle(size: 16, lineHeight: 28, alignment: .justified, indent: 32),
            TextStyle(size: 12, lineHeight: 18.5)
        )
    }

    /// Between paragraphs, where no indent tells them apart.
    var paragraphGap: Double { language == .chinese ? 0 : 5 }

    /// Body text without the first line's indent.
    var flush: TextStyle {
        var style = body
        style.indent = 0
        style.alignment = .leading
        return style
    }

    var foot: TextStyle {
        var style = flush
        style.alignment = .centred
        return style
    }

    var fact: TextStyle {
        style(TextStyle(size: 14, lineHeight: 24), TextStyle(size: 12, lineHeight: 18.5))
    }

    var factLabel: TextStyle {
        var style = fact
        style.colour = .soft
        return style
    }

    /// Of a table with few columns.
    var cell: TextStyle {
        style(TextStyle(size: 12, lineHeight: 18), TextStyle(size: 10.5, lineHeight: 15.5))
    }

    /// Of a table with many columns.
    var narrowCell: TextStyle {
        style(TextStyle(size: 10.5, lineHeight: 16), TextStyle(size: 10, lineHeight: 15))
    }

    var digest: TextStyle { TextStyle(size: 8.4, lineHeight: 13, family: .fixedWidth) }

    var element: TextStyle {
        style(TextStyle(size: 12, lineHeight: 20), TextStyle(size: 10.5, lineHeight: 16))
    }

    var elementHead: TextStyle {
        style(
            TextStyle(size: 13, lineHeight: 22, bold: true, alignment: .centred),
            TextStyle(size: 11.5, lineHeight: 17, bold: true, alignment: .centred)
        )
    }

    var note: TextStyle {
        style(
            TextStyle(size: 10.5, lineHeight: 17, colour: .soft),
            TextStyle(size: 9, lineHeight: 14, colour: .soft)
        )
    }

    var running: TextStyle { TextStyle(size: 9, lineHeight: 12, colour: .soft) }

    var pageNumber: TextStyle { TextStyle(size: 12, lineHeight: 16, alignment: .centred) }

    var seal: TextStyle { TextStyle(size: 9, lineHeight: 13, alignment: .centred, colour: .cinnabar) }
}
