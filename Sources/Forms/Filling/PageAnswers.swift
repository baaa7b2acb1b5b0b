extension FormPage {
    /// The names of the two buttons of a repeated group; the value is the path of the group or of the item.
    package static let addItemName = "_add"
    package static let removeItemName = "_remove"

    /// The answers after this page was posted.
    ///
    /// The fields of this page are taken as posted, so a box no longer ticked is no longer answered. All other answers stay
    /// as they are. Names that this page does not have are passed over, as are items beyond the most allowed.
    package func answers(fromForm pairs: [(String, String)], existing: Answers) -> Answers {
        let posted = PostedPage(pairs)
        var answers = existing
        for field in fields { posted.fill(field, at: path(of: field), in: &answers) }
        return answers
    }

    /// Whether the person pressed a button to add or remove an item and so stays on this page.
    package func isChangingItems(fromForm pairs: [(String, String)]) -> Bool {
        pairs.contains { $0.0 == Self.addItemName || $0.0 == Self.removeItemName }
    }
}

/// A posted page by name.
private struct PostedPage {
    private var values: [String: [String]] = [:]
    private var adding: Set<String> = []
    private var removing: Set<String> = []

    init(_ pairs: [(String, String)]) {
        for (name, value) in pairs {
            switch name {
            case FormPage.addItemName: adding.insert(value)
            case FormPage.removeItemName: removing.insert(value)
            default: values[name, default: []].append(value)
            }
        }
    }

    func fill(_ field: FormField, at path: AnswerPath, in answers: inout Answers) {
        switch field.type {
        case .statement: break
        case .group, .party: fillItems(of: field, at: path, in: &answers)
        case .choices, .exhibits:
            let chosen = (values[path.description] ?? []).filter { !$0.isEmpty }
            var unique: [String] = []
            for value in chosen where !unique.contains(value) { unique.append(value) }
            let taken = unique.prefix(AnswerLimits.listLength).map(AnswerValue.text)
            answers[path] = taken.isEmpty ? nil : .list(Array(taken))
        case .date: answers[path] = text(dateTyped(at: path), of: field)
        default: answers[path] = text(values[path.description]?.last, of: field)
        }
    }

    private func text(_ typed: String?, of field: FormField) -> AnswerValue? {
        guard let typed, !AnswerValue.text(typed).isBlank else { return nil }
        // No field allows this much, so a text cut here is always reported as too long.
        let taken = String(String.UnicodeScalarView(typed.unicodeScalars.prefix(AnswerLimits.textLength)))
        return .text(field.type.canonical(Typing.plainLineBreaks(taken)))
    }

    /// A date typed in one box, or in three: name.year, name.month, name.day.
    private func dateTyped(at path: AnswerPath) -> String? {
        if let whole = values[path.description]?.last { return whole }
        let parts = ["year", "month", "day"].map { values[path.appending($0).description]?.last ?? "" }
        return parts.allSatisfy { AnswerValue.text($0).isBlank } ? nil : parts.joined(separator: "-")
    }

    private func fillItems(of field: FormField, at path: AnswerPath, in answers: inout Answers) {
        let old = answers[path]?.list ?? []
        let count = min(max(old.count, postedItems(at: path)), field.count.most)
        answers[path] = .list(
            (0..<count).map { .group(old.indices.contains($0) ? old[$0].group ?? [:] : [:]) }
        )
        for index in 0..<count {
            for child in field.fields { fill(child, at: path.appending(index).appending(child.id), in: &answers) }
        }
        var items = answers[path]?.list ?? []
        for index in items.indices.reversed() where removing.contains(path.appending(index).description) {
            items.remove(at: index)
        }
        while items.count > field.count.least, items.last?.isBlank == true { items.removeLast() }
        if adding.contains(path.description), items.count < field.count.most { items.append(.group([:])) }
        answers[path] = items.isEmpty ? nil : .list(items)
    }

    /// One more than the highest index posted below `path`.
    private func postedItems(at path: AnswerPath) -> Int {
        let prefix = path.description + "."
        return values.keys.reduce(0) { most, name in
            guard name.hasPrefix(prefix), let index = AnswerPath(String(name.dropFirst(prefix.count)))?.indexes.first
            else { return most }
            return max(most, index + 1)
        }
    }
}
