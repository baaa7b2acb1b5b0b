internal import Yams

extension FormReader {
    /// `{field: sort, is: natural}`, `{field: …, in: […]}`, `{field: …, not: …}`, `{field: …, filled: true}`,
    /// `{all: […]}`, `{any: […]}`.
    mutating func condition(_ node: Node?, scope: [String]) -> Condition? {
        guard let node,
            let keys = mapping(node, "condition", allowing: ["field", "is", "in", "not", "filled", "all", "any"])
        else { return nil }
        if let all = keys["all"] { return .all(list(all).compactMap { condition($0, scope: scope) }) }
        if let any = keys["any"] { return .any(list(any).compactMap { condition($0, scope: scope) }) }
        guard let reference = reference(required("field", keys, node), scope: scope) else { return nil }
        if let filled = keys["filled"] {
            return flag(filled) == false ? .not(.filled(reference)) : .filled(reference)
        }
        if let node = keys["is"] { return .isOne(reference, of: [option(node, of: reference)].compactMap(\.self)) }
        if let node = keys["not"] {
            return .not(.isOne(reference, of: [option(node, of: reference)].compactMap(\.self)))
        }
        if let node = keys["in"] { return .isOne(reference, of: list(node).compactMap { option($0, of: reference) }) }
        report(.missingKey, at: node, "条件缺少 is、in、not 或 filled。", "Add is, in, not or filled to the condition.")
        return nil
    }

    /// Looks for the field in the item at hand first, then outwards.
    private mutating func reference(_ node: Node?, scope: [String]) -> FieldReference? {
        guard let node, let name = text(node) else { return nil }
        var place = scope
        while true {
            let reference = FieldReference(place + [name])
            if declared[reference] != nil { return reference }
            guard !place.isEmpty else { break }
            place.removeLast(2)
        }
        if declared.keys.contains(where: { $0.steps.last == name }) {
            report(
                .conditionOutOfReach,
                at: node,
                "“\(name)”在另一个重复组中，这里无法引用。",
                "\(name) stands in another group and cannot be asked about here."
            )
        } else if names.contains(name) {
            report(
                .conditionOnLaterField,
                at: node,
                "“\(name)”在这一项之后，条件只能引用前面的项。",
                "\(name) comes later; a condition can only look back."
            )
        } else {
            report(.conditionOnUnknownField, at: node, "没有名为“\(name)”的项。", "There is no field \(name).")
        }
        return nil
    }

    private mutating func option(_ node: Node, of reference: FieldReference) -> String? {
        guard let value = text(node), let field = declared[reference] else { return nil }
        guard !field.options.isEmpty else {
            report(
                .conditionOnFreeText,
                at: node,
                "“\(reference)”没有选项，条件只能用 filled。",
                "\(reference) has no options; only filled can be asked."
            )
            return nil
        }
        guard field.options.contains(value) else {
            report(
                .conditionOnUnknownOption,
                at: node,
                "“\(reference)”没有选项“\(value)”。",
                "\(reference) has no option \(value)."
            )
            return nil
        }
        return value
    }
}
