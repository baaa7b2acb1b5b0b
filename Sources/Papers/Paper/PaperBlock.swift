/// One piece of a paper's text, from top to bottom.
package enum PaperBlock: Sendable, Hashable {
    case heading(String)
    /// Who is addressed: flush left, ending in a colon.
    case addressee(String)
    /// Running text; in Chinese the first line is indented by two characters.
    case paragraph(String)
    /// Items that bear their own numbers, if any.
    case list([String])
    /// Facts at the head of a paper: label and value side by side, without rules.
    case keyValues([PaperFact])
    case table(PaperTable)
    /// The element form (要素式): label and answer in ruled rows under section headings.
    case elementTable([ElementSection])
    case signature(PaperSignature)
    /// Small print.
    case note(String)
    /// 此致 and the court's name, as a pleading ends.
    case addressedTo(salutation: String, court: String)
}

/// A label and what it says.
package struct PaperFact: Sendable, Hashable {
    package var label: String
    package var value: String

    package init(_ label: String, _ value: String) {
        self.label = label
        self.value = value
    }
}

/// A heading of the element form and its rows.
package struct ElementSection: Sendable, Hashable {
    package var heading: String
    package var rows: [PaperFact]

    package init(heading: String, rows: [PaperFact]) {
        self.heading = heading
        self.rows = rows
    }
}
