/// JSON to be written, its keys in the order given.
indirect enum JSONNode: Hashable {
    case string(String)
    case number(Int)
    case flag(Bool)
    case array([JSONNode])
    case object([JSONEntry])

    static func strings(_ texts: [String]) -> JSONNode { .array(texts.map(JSONNode.string)) }

    static func object(_ entries: KeyValuePairs<String, JSONNode>) -> JSONNode {
        .object(entries.map { JSONEntry($0.key, $0.value) })
    }

    /// Two spaces for each level, so that a person can read it.
    var written: JSONText {
        var text = ""
        write(into: &text, indent: "\n")
        return JSONText(text: text + "\n")
    }

    private func write(into text: inout String, indent: String) {
        switch self {
        case .string(let string): text += Self.quoted(string)
        case .number(let number): text += String(number)
        case .flag(let flag): text += flag ? "true" : "false"
        case .array(let items):
            Self.write(items, "[", "]", into: &text, indent) { item, text, inner in
                item.write(into: &text, indent: inner)
            }
        case .object(let entries):
            Self.write(entries, "{", "}", into: &text, indent) { entry, text, inner in
                text += Self.quoted(entry.key) + ": "
                entry.value.write(into: &text, indent: inner)
            }
        }
    }

    private static func write<Item>(
        _ items: [Item],
        _ open: String,
        _ close: String,
        into text: inout String,
        _ indent: String,
        _ writeItem: (Item, inout String, String) -> Void
    ) {
        guard !items.isEmpty else {
            text += open + close
            return
        }
        text += open
        for (offset, item) in items.enumerated() {
            text += (offset > 0 ? "," : "") + indent + "  "
            writeItem(item, &text, indent + "  ")
        }
        text += indent + close
    }

    static func quoted(_ string: String) -> String {
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": quoted.append(contentsOf: "\\\"".unicodeScalars)
            case "\\": quoted.append(contentsOf: "\\\\".unicodeScalars)
            case "\n": quoted.append(contentsOf: "\\n".unicodeScalars)
            case "\u{0}"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                let padding = String(repeating: "0", count: 4 - digits.count)
                quoted.append(contentsOf: "\\u\(padding)\(digits)".unicodeScalars)
            default: quoted.append(scalar)
            }
        }
        quoted.append("\"")
        return String(quoted)
    }
}

struct JSONEntry: Hashable {
    let key: String
    let value: JSONNode

    init(_ key: String, _ value: JSONNode) {
        self.key = key
        self.value = value
    }
}
