package import Law

extension FormDefinition {
    /// The paper, in the manner of the official element forms: sections, rows of elements, boxes ticked and not ticked.
    ///
    /// Elements that the answers do not lead to are left out; the box that ruled them out shows it. Elements that were asked
    /// and not answered stay, empty.
    ///
    /// `exhibits` holds the names of exhibits by reference.
    package func printed(
        _ answers: Answers,
        _ language: Language,
        paper: FormPaper = .pleading,
        exhibits: [String: String] = [:]
    ) -> PrintedForm {
        let reach = Reach(self, answers)
        let writer = AnswerWriter(language: language, exhibits: exhibits)
        let printer = FormPrinter(form: self, reach: reach, writer: writer)
        let isPleading = paper == .pleading
        return PrintedForm(
            title: (isPleading ? title : paper.title).in(language),
            notes: isPleading ? notes.map { $0.in(language) } : [],
            sections: sections.filter { $0.paper == paper }.compactMap(printer.section),
            declaration: (isPleading ? declaration : paper.declaration).in(language)
        )
    }
}

private struct FormPrinter {
    let form: FormDefinition
    let reach: Reach
    let writer: AnswerWriter

    private var language: Language { writer.language }

    func section(_ section: FormSection) -> PrintedSection? {
        let pages = reach.pages.filter { $0.sectionID == section.id && $0.printing.isPrinted }
        var blocks: [PrintedBlock] = []
        for page in pages where page.each == nil {
            for field in page.fields where field.type == .party && isAsked(field, in: page.base) {
                blocks += parties(field, pages).map(PrintedBlock.party)
            }
            if let row = row(page) { blocks.append(.row(row)) }
        }
        blocks += strangers(in: section, pages).map(PrintedBlock.party)
        guard !blocks.isEmpty else { return nil }
        return PrintedSection(
            id: section.id,
            heading: (section.heading ?? section.title).in(language),
            blocks: numbered(blocks)
        )
    }

    /// Parties asked about here although another section names them: one block each, of the answers given here.
    private func strangers(in section: FormSection, _ pages: [FormPage]) -> [PrintedParty] {
        let named = Set(section.pages.filter { $0.each == nil }.flatMap(\.fields).map(\.id))
        var parties: [PrintedParty] = []
        for page in pages {
            guard let each = page.each, !named.contains(each), let field = form.field(named: each) else { continue }
            let items = reach.kept[AnswerPath([.key(each)])]?.list ?? []
            let name = form.itemFields(of: field).first { $0.means == .partyName }
                .flatMap { reach.kept[page.base.appending($0.id)]?.text }
            let heading = self.heading(field, number: items.count > 1 ? (page.item ?? 0) + 1 : nil, sort: name)
            let lines = self.lines(page.fields, in: page.base)
            if let last = parties.last, last.heading == heading {
                parties.removeLast()
                parties.append(
                    PrintedParty(heading: heading, role: last.role, lines: last.lines + lines, groups: last.groups)
                )
            } else {
                parties.append(
                    PrintedParty(heading: heading, role: field.role ?? .plaintiff, lines: lines, groups: [])
                )
            }
        }
        return parties
    }

    /// Rows are numbered through the section, parties are not.
    private func numbered(_ blocks: [PrintedBlock]) -> [PrintedBlock] {
        var number = 0
        return blocks.map { block in
            guard case .row(let row) = block else { return block }
            number += 1
            return .row(PrintedRow(label: "\(number). \(row.label)", lines: row.lines, groups: row.groups))
        }
    }

    private func row(_ page: FormPage) -> PrintedRow? {
        let lines = self.lines(page.fields, in: page.base)
        let groups = page.fields.filter { $0.type == .group && isAsked($0, in: page.base) }
            .flatMap { self.groups($0, at: page.base.appending($0.id)) }
        guard !lines.isEmpty || !groups.isEmpty else { return nil }
        let label = (page.printing.label ?? page.title).in(language)
        // An element of one answer says its name once.
        let named = lines.map { $0.label == label ? PrintedLine(label: "", value: $0.value, style: $0.style) : $0 }
        return PrintedRow(label: label, lines: named, groups: groups)
    }

    private func parties(_ field: FormField, _ pages: [FormPage]) -> [PrintedParty] {
        let path = AnswerPath([.key(field.id)])
        let items = reach.kept[path]?.list ?? []
        return items.indices.map { index in
            let base = path.appending(index)
            let asked = field.fields + pages.filter { $0.each == field.id && $0.item == index }.flatMap(\.fields)
            return PrintedParty(
                heading: heading(field, number: items.count > 1 ? index + 1 : nil, sort: sort(asked, at: base)),
                role: field.role ?? .plaintiff,
                lines: lines(asked.filter { $0.means != .partySort }, in: base),
                groups: asked.filter { $0.type == .group && isAsked($0, in: base) }
                    .flatMap { groups($0, at: base.appending($0.id)) }
            )
        }
    }

    private func sort(_ fields: [FormField], at base: AnswerPath) -> String? {
        guard let field = fields.first(where: { $0.means == .partySort }) else { return nil }
        let value = reach.kept[base.appending(field.id)]?.text
        return field.options.first { $0.value == value }?.label.in(language)
    }

    private func heading(_ field: FormField, number: Int?, sort: String?) -> String {
        let label = (field.printing.label ?? field.label).in(language) + (number.map { " \($0)" } ?? "")
        guard let sort else { return label }
        return language == .chinese ? "\(label)（\(sort)）" : "\(label) (\(sort))"
    }

    private func groups(_ field: FormField, at path: AnswerPath) -> [PrintedGroup] {
        let items = reach.kept[path]?.list ?? []
        guard field.printing.isPrinted else { return [] }
        return items.indices.map { index in
            PrintedGroup(
                heading: heading(field, number: items.count > 1 ? index + 1 : nil, sort: nil),
                lines: lines(field.fields, in: path.appending(index))
            )
        }
    }

    private func lines(_ fields: [FormField], in base: AnswerPath) -> [PrintedLine] {
        fields.filter { $0.printing.isPrinted && !$0.type.isRepeated && $0.type != .statement && isAsked($0, in: base) }
            .map { writer.line($0, reach.kept[base.appending($0.id)]) }
    }

    private func isAsked(_ field: FormField, in base: AnswerPath) -> Bool {
        reach.holds(field.when, inside: base.indexes)
    }
}
