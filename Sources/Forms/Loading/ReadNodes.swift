import Law
internal import Yams

extension FormReader {
    /// The entries of a mapping by key; a key not allowed is a problem, and is left out.
    mutating func mapping(_ node: Node, _ what: String, allowing allowed: Set<String>) -> [String: Node]? {
        guard let mapping = node.mapping else {
            report(.wrongShape, at: node, "此处应为键值（\(what)）。", "Write keys and values here (\(what)).")
            return nil
        }
        var entries: [String: Node] = [:]
        for (keyNode, value) in mapping {
            guard let key = keyNode.scalar?.string, allowed.contains(key) else {
                let key = keyNode.scalar?.string ?? ""
                report(
                    .unknownKey,
                    at: keyNode,
                    "\(what) 中没有“\(key)”这个键，请删除或改正。",
                    "A \(what) has no key \(key); remove or correct it."
                )
                continue
            }
            entries[key] = value
        }
        return entries
    }

    mutating func required(_ key: String, _ keys: [String: Node], _ owner: Node) -> Node? {
        if keys[key] == nil { report(.missingKey, at: owner, "缺少“\(key)”。", "Add the key \(key).") }
        return keys[key]
    }

    mutating func list(_ node: Node?) -> [Node] {
        guard let node else { return [] }
        guard let sequence = node.sequence else {
            report(.wrongShape, at: node, "此处应为列表。", "Write a list here.")
            return []
        }
        return Array(sequence)
    }

    /// A list that must not be empty.
    mutating func entries(_ node: Node?) -> [Node] {
        if let node, node.sequence?.isEmpty == true {
            report(.emptyList, at: node, "此处至少写一项。", "Write at least one entry here.")
        }
        return list(node)
    }

    mutating func text(_ node: Node?) -> String? {
        guard let node else { return nil }
        guard let text = node.scalar?.string, !AnswerValue.text(text).isBlank else {
            report(.wrongShape, at: node, "此处应为文字。", "Write a text here.")
            return nil
        }
        return text
    }

    /// `{zh: …, en: …}`, both of them.
    mutating func words(_ node: Node?) -> Bilingual? {
        guard let node, let keys = mapping(node, "text", allowing: ["zh", "en"]) else { return nil }
        for language in ["zh", "en"] where AnswerValue.text(keys[language]?.scalar?.string ?? "").isBlank {
            report(
                .missingTranslation,
                at: keys[language] ?? node,
                "缺少“\(language)”文本，请补上译文。",
                "The \(language) text is missing; add the translation."
            )
        }
        guard let chinese = keys["zh"]?.scalar?.string, let english = keys["en"]?.scalar?.string else { return nil }
        return Bilingual(chinese: chinese, english: english)
    }

    mutating func integer(_ node: Node?, in range: ClosedRange<Int>) -> Int? {
        guard let node else { return nil }
        guard let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) else {
            report(
                .countOutOfRange,
                at: node,
                "此处应为 \(range.lowerBound) 至 \(range.upperBound) 的整数。",
                "Write a whole number from \(range.lowerBound) to \(range.upperBound)."
            )
            return nil
        }
        return number
    }

    mutating func decimal(_ node: Node?) -> DecimalText? {
        guard let node else { return nil }
        guard let number = node.scalar.flatMap({ DecimalText($0.string) }) else {
            report(.wrongShape, at: node, "此处应为数字。", "Write a number here.")
            return nil
        }
        return number
    }

    mutating func flag(_ node: Node?) -> Bool? {
        guard let node else { return nil }
        switch node.scalar?.string {
        case "true", "yes": return true
        case "false", "no": return false
        default:
            report(.wrongShape, at: node, "此处应为 true 或 false。", "Write true or false here.")
            return nil
        }
    }

    /// One of the values of an enumeration, by its raw value.
    mutating func value<Value>(
        _ node: Node?,
        code: FormProblem.Code = .unknownValue
    ) -> Value? where Value: RawRepresentable<String> & CaseIterable {
        guard let node else { return nil }
        let written = node.scalar?.string ?? ""
        guard let value = Value(rawValue: written) else {
            let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
            report(code, at: node, "“\(written)”不在可用值之中：\(known)。", "\(written) is not one of: \(known).")
            return nil
        }
        return value
    }

    /// A field is named in camel case, forms, sections and pages in lower case with dashes.
    mutating func identifier(_ node: Node?, dashes: Bool) -> String? {
        guard let node else { return nil }
        let name = node.scalar?.string ?? ""
        let isGood =
            name.utf8.first.map { (0x61...0x7A).contains($0) } == true && name.utf8.count <= 60
            && name.utf8.allSatisfy { byte in
                switch byte {
                case 0x61...0x7A: true
                case 0x41...0x5A, 0x30...0x39: !dashes
                case 0x2D: dashes
                default: false
                }
            }
        guard isGood else {
            report(
                .notAnIdentifier,
                at: node,
                "“\(name)”不能作为标识：以小写字母开头，\(dashes ? "只用小写字母和连字符" : "只用字母和数字")。",
                "\(name) cannot be an identifier: begin with a small letter and use \(dashes ? "small letters and dashes" : "letters and digits") only."
            )
            return nil
        }
        return name
    }
}
