import Law

/// One walk through a form along the answers: which pages are asked, and which answers count.
///
/// Conditions look only at answers that themselves count, and only backwards, so one walk finds everything and a second
/// walk over what the first kept finds the same.
struct Reach {
    private(set) var pages: [FormPage] = []
    private(set) var kept = Answers()
    private let form: FormDefinition
    private let given: Answers
    /// Whether pages over the items of a group are called by the items' names; who wants the answers alone does without.
    private let namesPages: Bool

    init(_ form: FormDefinition, _ given: Answers, namesPages: Bool = true) {
        self.form = form
        self.given = given
        self.namesPages = namesPages
        for section in form.sections where holds(section.when, inside: []) { walk(section) }
    }

    /// Pages in a row that go over the same group are asked item by item.
    private mutating func walk(_ section: FormSection) {
        var pages = section.pages[...]
        while let first = pages.first {
            guard let each = first.each else {
                enter(first)
                pages.removeFirst()
                continue
            }
            let run = pages.prefix { $0.each == each }
            pages = pages.dropFirst(run.count)
            for item in 0..<(kept[AnswerPath([.key(each)])]?.list?.count ?? 0) {
                for page in run { enter(page, item: item) }
            }
        }
    }

    private mutating func enter(_ page: FormPage, item: Int? = nil) {
        var page = page
        if let item {
            page.item = item
            page.id += "-\(item + 1)"
        }
        guard holds(page.when, inside: page.base.indexes) else { return }
        if namesPages, let item, let group = page.each.flatMap(form.field(named:)) {
            page.name(item, of: group, form, kept)
        }
        pages.append(page)
        keep(page.fields, at: page.base)
    }

    private mutating func keep(_ fields: [FormField], at base: AnswerPath) {
        for field in fields where field.type != .statement && holds(field.when, inside: base.indexes) {
            let path = base.appending(field.id)
            guard let value = given[path] else { continue }
            guard field.type.isRepeated, let items = value.list else {
                kept[path] = value
                continue
            }
            kept[path] = .list(items.map { $0.group == nil ? $0 : .group([:]) })
            for index in items.indices where items[index].group != nil {
                keep(field.fields, at: path.appending(index))
            }
        }
    }

    func holds(_ condition: Condition?, inside indexes: [Int]) -> Bool {
        condition?.holds(for: kept, inside: indexes) ?? true
    }
}

extension Condition {
    func holds(for answers: Answers, inside indexes: [Int]) -> Bool {
        switch self {
        case .filled(let reference):
            return answers[reference.path(inside: indexes)].map { !$0.isBlank } ?? false
        case .isOne(let reference, let values):
            switch answers[reference.path(inside: indexes)] {
            case .text(let text): return values.contains(text)
            case .list(let list): return list.contains { $0.text.map(values.contains) ?? false }
            default: return false
            }
        case .not(let condition): return !condition.holds(for: answers, inside: indexes)
        case .all(let conditions): return conditions.allSatisfy { $0.holds(for: answers, inside: indexes) }
        case .any(let conditions): return conditions.contains { $0.holds(for: answers, inside: indexes) }
        }
    }
}

extension FormPage {
    /// Puts the name of the party, or what it is and its number, in place of `{name}`.
    fileprivate mutating func name(_ item: Int, of group: FormField, _ form: FormDefinition, _ answers: Answers) {
        let named = form.itemFields(of: group).first { $0.means == .partyName }
        let name = named.flatMap { answers[base.appending($0.id)]?.text } ?? ""
        let isNamed = !AnswerValue.text(name).isBlank
        title = Bilingual(
            chinese: title.chinese.replacing("{name}", with: isNamed ? name : "\(group.label.chinese) \(item + 1) "),
            english: title.english.replacing("{name}", with: isNamed ? name : "\(group.label.english) \(item + 1)")
        )
    }
}
