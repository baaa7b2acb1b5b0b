/// How a piece of text is set; lengths in points.
struct TextStyle {
    enum Alignment {
        case leading
        case centred
        case trailing
        case justified
    }

    enum Family: String {
        /// Song-style serif: the small font made of the full one (``SmallFonts``), the full one, and two that have the rare
        /// characters of names and places.
        case serif = "Dengwen Song, Noto Serif CJK SC, HanaMinA, HanaMinB"
        case fixedWidth = "Dengwen Mono, Noto Sans Mono CJK SC"
    }

    var size: Double
    var lineHeight: Double
    var bold = false
    var family = Family.serif
    var alignment = Alignment.leading
    /// Of the first line of each paragraph.
    var indent = 0.0
    var letterSpacing = 0.0
    var colour = Ink.black

    var bolder: TextStyle {
        var style = self
        style.bold = true
        return style
    }

    func with(alignment: Alignment) -> TextStyle {
        var style = self
        style.alignment = alignment
        return style
    }
}

/// The few colours of a paper, each component from 0 to 1.
struct Ink {
    var red: Double
    var green: Double
    var blue: Double

    static let black = Ink(red: 0, green: 0, blue: 0)
    static let soft = Ink(red: 0.32, green: 0.34, blue: 0.33)
    static let rule = Ink(red: 0.25, green: 0.27, blue: 0.26)
    /// The red of seals.
    static let cinnabar = Ink(red: 0.643, green: 0.149, blue: 0.173)
    /// The green of the mark.
    static let court = Ink(red: 0.059, green: 0.353, blue: 0.278)
}
