import Law
internal import Yams

extension FormReader {
    mutating func fields(_ node: Node?, scope: [String]) -> [FormField] {
        spread(entries(node)).compactMap { field($0, scope: scope) }
    }

    mutating func field(_ node: Node, scope: [String]) -> FormField? {
        guard let keys = mapping(node, "field", allowing: Self.fieldKeys) else { return nil }
        let idNode = required("id", keys, node)
        let id = identifier(idNode, dashes: false)
        guard let type: FieldType = value(required("type", keys, node), code: .unknownType) else { return nil }
        let label = words(required("label", keys, node))
        let options = options(keys["options"], type: type, at: node)
        let when = condition(keys["when"], scope: scope)
        let level: FieldLevel = value(keys["required"]) ?? .optional
        let means: Meaning? = value(keys["means"], code: .unknownMeaning)
        let role: PartyAnswer.Role? = type == .party ? value(required("role", keys, node)) : nil
        let bounds = bounds(keys, scope: scope)
        guard let id else { return nil }
        let reference = FieldReference(scope + [id])
        if declared[reference] != nil { reportDuplicate(id, at: idNode) }
        declared[reference] = DeclaredField(type: type, options: options.map(\.value), role: role)
        let count = count(keys["repeat"], type: type, at: node)
        let children = type.isRepeated ? fields(required("fields", keys, node), scope: scope + [id, "*"]) : []
        guard let label else { return nil }
        let field = FormField(
            id: id,
            type: type,
            label: label,
            help: words(keys["help"]),
            example: words(keys["example"]),
            level: level,
            maxLength: integer(keys["maxLength"], in: 1...FormField.greatestLength) ?? type.usualLength,
            isPersonal: flag(keys["personal"]) ?? false,
            means: means,
            when: when,
            article: words(keys["article"]),
            options: options,
            bounds: bounds,
            count: count,
            fields: children,
            role: role,
            printing: fieldPrinting(keys["print"])
        )
        judge(field, keys, scope: scope, at: node)
        return field
    }

    static let fieldKeys: Set = [
        "id", "type", "label", "help", "example", "required", "maxLength", "personal", "means", "when", "article",
        "options", "min", "max", "past", "notBefore", "sumOf", "repeat", "fields", "role", "print",
    ]

    private mutating func options(_ node: Node?, type: FieldType, at owner: Node) -> [FieldOption] {
        if type == .yesNo, node == nil { return FieldOption.yesAndNo }
        guard type.hasOptions else {
            if let node {
                report(.misplacedKey, at: node, "只有 choice 和 choices 有选项。", "Only choice and choices have options.")
            }
            return []
        }
        var options: [FieldOption] = []
        for optionNode in list(node) {
            guard let keys = mapping(optionNode, "option", allowing: ["value", "label", "help"]) else { continue }
            let value = identifier(required("value", keys, optionNode), dashes: false)
            let label = words(required("label", keys, optionNode))
            guard let value, let label else { continue }
            if options.contains(where: { $0.value == value }) { reportDuplicate(value, at: keys["value"]) }
            options.append(FieldOption(value: value, label: label, help: words(keys["help"])))
        }
        if options.isEmpty {
            report(.choiceWithoutOptions, at: node ?? owner, "选择题没有选项，请列出选项。", "The choice has no options; list them.")
        }
        return options
    }

    private mutating func bounds(_ keys: [String: Node], scope: [String]) -> FieldBounds {
        let notBefore = text(keys["notBefore"])
        if let notBefore, declared[FieldReference(scope + [notBefore])]?.type != .date {
            report(
                .unknownField,
                at: keys["notBefore"],
                "前面没有名为“\(notBefore)”的日期。",
                "No date \(notBefore) stands before this."
            )
        }
        var sumOf: [String] = []
        for node in list(keys["sumOf"]) {
            guard let name = text(node) else { continue }
            if declared[FieldReference(scope + [name])]?.type != .money {
                report(.unknownField, at: node, "前面没有名为“\(name)”的金额。", "No amount \(name) stands before this.")
            }
            sumOf.append(name)
        }
        return FieldBounds(
            least: decimal(keys["min"]),
            most: decimal(keys["max"]),
            isPast: flag(keys["past"]) ?? false,
            notBefore: notBefore,
            sumOf: sumOf
        )
    }

    private mutating func count(_ node: Node?, type: FieldType, at owner: Node) -> ItemCount {
        guard type.isRepeated || type == .exhibits else {
            if let node {
                report(
                    .misplacedKey,
                    at: node,
                    "只有 group、party 和 exhibits 可以重复。",
                    "Only group, party and exhibits repeat."
                )
            }
            return ItemCount(least: 0, most: 1)
        }
        let keys = node.flatMap { mapping($0, "repeat", allowing: ["min", "max"]) } ?? [:]
        let least = integer(keys["min"], in: 0...AnswerLimits.listLength) ?? 0
        guard let mostNode = keys["max"] else {
            if type != .exhibits {
                report(
                    .repeatWithoutMax,
                    at: node ?? owner,
                    "请写明最多几项（repeat 的 max）。",
                    "Say how many items at most (max of repeat)."
                )
            }
            return ItemCount(least: least, most: AnswerLimits.listLength)
        }
        let most = integer(mostNode, in: max(1, least)...AnswerLimits.listLength) ?? AnswerLimits.listLength
        return ItemCount(least: least, most: most)
    }

    /// `print: false`, or `print: {label: …, unit: …}`.
    private mutating func fieldPrinting(_ node: Node?) -> FieldPrinting {
        guard let node else { return FieldPrinting(label: nil, isPrinted: true, unit: nil) }
        guard node.mapping != nil else {
            return FieldPrinting(label: nil, isPrinted: flag(node) ?? true, unit: nil)
        }
        let keys = mapping(node, "print", allowing: ["label", "unit"]) ?? [:]
        return FieldPrinting(label: words(keys["label"]), isPrinted: true, unit: words(keys["unit"]))
    }
}

extension FieldType {
    /// The length allowed where a form sets none, in Unicode scalars.
    var usualLength: Int {
        switch self {
        case .longText: 5_000
        case .address: 300
        case .text, .email: 200
        default: 40
        }
    }
}
