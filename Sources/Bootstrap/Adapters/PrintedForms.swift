import Forms
import Papers

// A printed form as the sections of a pleading: parties, rows and groups, one fact a line.

extension ElementSection {
    init(_ section: PrintedSection) {
        self.init(heading: section.heading, rows: section.blocks.map(PaperFact.init))
    }
}

extension PaperFact {
    init(_ block: PrintedBlock) {
        switch block {
        case .party(let party): self.init(party.heading, Self.text(party.lines, party.groups))
        case .row(let row): self.init(row.label, Self.text(row.lines, row.groups))
        }
    }

    private static func text(_ lines: [PrintedLine], _ groups: [PrintedGroup]) -> String {
        var result = lines.map(Self.line)
        for group in groups {
            result.append(group.heading)
            result += group.lines.map(Self.line)
        }
        return result.joined(separator: "\n")
    }

    private static func line(_ line: PrintedLine) -> String {
        line.label.isEmpty ? line.value : "\(line.label)：\(line.value)"
    }
}
