import Foundation

/// The keywords of JSON Schema that forms use, judged independently of the code that writes them.
struct SchemaValidator {
    let schema: [String: Any]

    init(_ text: String) throws {
        let object = try JSONSample.object(text)
        schema = object as? [String: Any] ?? [:]
    }

    /// Pointers to what does not fit, each with the keyword.
    func failures(_ json: String) throws -> [String] { failures(try JSONSample.object(json), schema, "") }

    private static let known: Set = [
        "$schema", "$id", "title", "description", "examples", "format", "type", "properties", "required",
        "additionalProperties", "allOf", "anyOf", "not", "if", "then", "items", "contains", "minItems", "maxItems",
        "uniqueItems", "enum", "minLength", "maxLength", "pattern",
    ]

    private func failures(_ value: Any, _ schema: [String: Any], _ at: String) -> [String] {
        var found = schema.keys.filter { !Self.known.contains($0) }.map { "\(at) unknown keyword \($0)" }
        if let type = schema["type"] as? String, !Self.isType(type, value) { found.append("\(at) type") }
        if let options = schema["enum"] as? [String], !options.contains(where: { $0 == value as? String }) {
            found.append("\(at) enum")
        }
        if let text = value as? String { found += self.text(text, schema, at) }
        if let list = value as? [Any] { found += self.list(list, schema, at) }
        if let object = value as? [String: Any] { found += self.object(object, schema, at) }
        for part in schema["allOf"] as? [[String: Any]] ?? [] { found += failures(value, part, at) }
        if let parts = schema["anyOf"] as? [[String: Any]], parts.allSatisfy({ !failures(value, $0, at).isEmpty }) {
            found.append("\(at) anyOf")
        }
        if let part = schema["not"] as? [String: Any], failures(value, part, at).isEmpty { found.append("\(at) not") }
        if let condition = schema["if"] as? [String: Any], failures(value, condition, at).isEmpty {
            found += failures(value, schema["then"] as? [String: Any] ?? [:], at)
        }
        return found
    }

    private static func isType(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        default: false
        }
    }

    private func text(_ text: String, _ schema: [String: Any], _ at: String) -> [String] {
        var found: [String] = []
        let length = text.unicodeScalars.count
        if let least = schema["minLength"] as? Int, length < least { found.append("\(at) minLength") }
        if let most = schema["maxLength"] as? Int, length > most { found.append("\(at) maxLength") }
        if let pattern = schema["pattern"] as? String {
            let expression = try? NSRegularExpression(pattern: pattern)
            let range = NSRange(text.startIndex..., in: text)
            if expression?.firstMatch(in: text, range: range) == nil { found.append("\(at) pattern") }
        }
        return found
    }

    private func list(_ list: [Any], _ schema: [String: Any], _ at: String) -> [String] {
        var found: [String] = []
        if let least = schema["minItems"] as? Int, list.count < least { found.append("\(at) minItems") }
        if let most = schema["maxItems"] as? Int, list.count > most { found.append("\(at) maxItems") }
        let texts = list.compactMap { $0 as? String }
        if schema["uniqueItems"] as? Bool == true, Set(texts).count < texts.count { found.append("\(at) uniqueItems") }
        if let part = schema["contains"] as? [String: Any], list.allSatisfy({ !failures($0, part, at).isEmpty }) {
            found.append("\(at) contains")
        }
        if let part = schema["items"] as? [String: Any] {
            for (index, item) in list.enumerated() { found += failures(item, part, "\(at)/\(index)") }
        }
        return found
    }

    private func object(_ object: [String: Any], _ schema: [String: Any], _ at: String) -> [String] {
        var found: [String] = []
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        for name in schema["required"] as? [String] ?? [] where object[name] == nil {
            found.append("\(at)/\(name) required")
        }
        for (name, value) in object.sorted(by: { $0.key < $1.key }) {
            if let part = properties[name] { found += failures(value, part, "\(at)/\(name)") }
            if properties[name] == nil, schema["additionalProperties"] as? Bool == false {
                found.append("\(at)/\(name) additionalProperties")
            }
        }
        return found
    }
}
