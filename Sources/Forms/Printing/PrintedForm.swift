/// A filled form as its paper says it, in one language, ready to be set.
package struct PrintedForm: Hashable, Sendable {
    package let title: String
    package let notes: [String]
    package let sections: [PrintedSection]
    /// What is signed at the foot.
    package let declaration: String

    package init(title: String, notes: [String], sections: [PrintedSection], declaration: String) {
        self.title = title
        self.notes = notes
        self.sections = sections
        self.declaration = declaration
    }
}

package struct PrintedSection: Hashable, Sendable {
    package let id: String
    package let heading: String
    package let blocks: [PrintedBlock]

    package init(id: String, heading: String, blocks: [PrintedBlock]) {
        self.id = id
        self.heading = heading
        self.blocks = blocks
    }
}

/// What stands under a heading.
package enum PrintedBlock: Hashable, Sendable {
    /// One person or organisation: "原告 1（自然人）".
    case party(PrintedParty)
    /// One element of the form.
    case row(PrintedRow)
}

package struct PrintedParty: Hashable, Sendable {
    package let heading: String
    package let role: PartyAnswer.Role
    package let lines: [PrintedLine]
    /// Agents and other groups inside the party.
    package let groups: [PrintedGroup]

    package init(heading: String, role: PartyAnswer.Role, lines: [PrintedLine], groups: [PrintedGroup]) {
        self.heading = heading
        self.role = role
        self.lines = lines
        self.groups = groups
    }
}

/// One item of a repeated group: "委托诉讼代理人 1".
package struct PrintedGroup: Hashable, Sendable {
    package let heading: String
    package let lines: [PrintedLine]

    package init(heading: String, lines: [PrintedLine]) {
        self.heading = heading
        self.lines = lines
    }
}

package struct PrintedRow: Hashable, Sendable {
    /// "1. 本金"
    package let label: String
    package let lines: [PrintedLine]
    package let groups: [PrintedGroup]

    package init(label: String, lines: [PrintedLine], groups: [PrintedGroup]) {
        self.label = label
        self.lines = lines
        self.groups = groups
    }
}

/// One answer: a short value after its label, or a text of its own.
package struct PrintedLine: Hashable, Sendable {
    package enum Style: Hashable, Sendable {
        /// "出借日期：2024年3月1日"
        case value
        /// "是☑ 否□"
        case boxes
        /// Several lines, set as paragraphs.
        case text
    }

    /// Empty where the row's label says it already.
    package let label: String
    /// Empty where nothing was answered: the paper leaves room.
    package let value: String
    package let style: Style

    package init(label: String, value: String, style: Style) {
        self.label = label
        self.value = value
        self.style = style
    }
}
